// A unit id is a formula: "cubic-meter-per-second" is m³·s⁻¹. So the table holds simple units
// alone, each with its size in SI base units and its exponents; powers, prefixes and quotients are
// computed.
//
//     kilometer-per-hour = (10³ m) · (3600 s)⁻¹ = 0.2777… m·s⁻¹, which is a speed
//
// The ids and their syntax: https://unicode.org/reports/tr35/tr35-general.html#Unit_Identifiers
#include "grammar/units.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace claimdiff {
namespace {

// The base units, as indices into Exponents.
enum Base { metre, kilogram, second, kelvin, ampere, bit, radian, item, base_count };
constexpr std::array<std::string_view, base_count> base_names{
    "meter", "kilogram", "second", "kelvin", "ampere", "bit", "radian", "item"};

using Exponents = std::array<int, base_count>;

struct Simple {
    std::string_view name;
    double factor;
    Exponents exponents;
    double offset = 0;
};

constexpr double inch = 0.0254, foot = 0.3048, yard = 0.9144, mile = 1609.344, pound = 0.45359237,
                 gallon = 0.003785411784, imperial_gallon = 0.00454609, gravity = 9.80665,
                 day = 86400, year = 365.2425 * day, pi = 3.14159265358979323846;

constexpr Exponents length{1}, area{2}, volume{3}, mass{0, 1}, duration{0, 0, 1},
    temperature{0, 0, 0, 1}, current{0, 0, 0, 0, 1}, data{0, 0, 0, 0, 0, 1},
    angle{0, 0, 0, 0, 0, 0, 1}, count{0, 0, 0, 0, 0, 0, 0, 1}, speed{1, 0, -1}, frequency{0, 0, -1},
    force{1, 1, -2}, pressure{-1, 1, -2}, energy{2, 1, -2}, power{2, 1, -3},
    voltage{2, 1, -3, 0, -1}, equivalent_dose{2, 0, -2};

const Simple simple_units[] = {
    {"meter", 1, length},
    {"inch", inch, length},
    {"foot", foot, length},
    {"yard", yard, length},
    {"mile", mile, length},
    {"nautical-mile", 1852, length},
    {"light-year", 9.4607304725808e15, length},
    {"astronomical-unit", 1.495978707e11, length},
    {"are", 100, area},
    {"hectare", 1e4, area},
    {"acre", 4046.8564224, area},
    {"liter", 1e-3, volume},
    {"gallon", gallon, volume},
    {"gallon-imperial", imperial_gallon, volume},
    {"quart", gallon / 4, volume},
    {"pint", gallon / 8, volume},
    {"cup", gallon / 16, volume},
    {"fluid-ounce", gallon / 128, volume},
    {"tablespoon", gallon / 256, volume},
    {"teaspoon", gallon / 768, volume},
    {"barrel", gallon * 42, volume},
    {"acre-foot", 4046.8564224 * foot, volume},
    {"gram", 1e-3, mass},
    {"kilogram", 1, mass},
    {"tonne", 1000, mass},
    {"metric-ton", 1000, mass},
    {"ton", pound * 2000, mass},
    {"pound", pound, mass},
    {"ounce", pound / 16, mass},
    {"ounce-troy", 0.0311034768, mass},
    {"stone", pound * 14, mass},
    {"carat", 2e-4, mass},
    {"second", 1, duration},
    {"minute", 60, duration},
    {"hour", 3600, duration},
    {"day", day, duration},
    {"week", 7 * day, duration},
    {"fortnight", 14 * day, duration},
    {"month", year / 12, duration},
    {"quarter", year / 4, duration},
    {"year", year, duration},
    {"decade", 10 * year, duration},
    {"century", 100 * year, duration},
    {"kelvin", 1, temperature},
    {"celsius", 1, temperature, 273.15},
    {"fahrenheit", 5.0 / 9, temperature, 459.67 * 5 / 9},
    {"ampere", 1, current},
    {"volt", 1, voltage},
    {"watt", 1, power},
    {"horsepower", 745.69987158227, power},
    {"joule", 1, energy},
    {"calorie", 4.184, energy},
    {"foodcalorie", 4184, energy},
    {"british-thermal-unit", 1055.05585262, energy},
    {"therm-us", 105480400, energy},
    {"electronvolt", 1.602176634e-19, energy},
    {"newton", 1, force},
    {"pascal", 1, pressure},
    {"bar", 1e5, pressure},
    {"atmosphere", 101325, pressure},
    {"millimeter-ofhg", 133.322387415, pressure},
    {"pound-force-per-square-inch", pound* gravity / (inch * inch), pressure},
    {"hertz", 1, frequency},
    {"knot", 1852.0 / 3600, speed},
    {"beaufort", 1, {1, 1, 1, 1, 1, 1, 1, 1}},
    {"sievert", 1, equivalent_dose},
    {"becquerel", 1, frequency},
    {"bit", 1, data},
    {"byte", 8, data},
    {"radian", 1, angle},
    {"degree", pi / 180, angle},
    {"arc-minute", pi / 10800, angle},
    {"arc-second", pi / 648000, angle},
    {"item", 1, count},
    {"portion", 1, {}},
    {"percent", 1e-2, {}},
    {"permille", 1e-3, {}},
    {"permillion", 1e-6, {}},
    {"decibel", 1, {1, 1, 1, 1, 1, 1, 1, 2}},
};

struct Prefix {
    std::string_view name;
    double factor;
};
constexpr Prefix prefixes[]
    = {{"kilo", 1e3},
       {"mega", 1e6},
       {"giga", 1e9},
       {"tera", 1e12},
       {"peta", 1e15},
       {"hecto", 1e2},
       {"deka", 1e1},
       {"deci", 1e-1},
       {"centi", 1e-2},
       {"milli", 1e-3},
       {"micro", 1e-6},
       {"nano", 1e-9}};

struct Named {
    std::string_view name;
    Exponents exponents;
};
const Named dimensions[] = {{"length", length},       {"area", area},
                            {"volume", volume},       {"mass", mass},
                            {"duration", duration},   {"temperature", temperature},
                            {"speed", speed},         {"acceleration", {1, 0, -2}},
                            {"flow", {3, 0, -1}},     {"density", {-3, 1}},
                            {"power", power},         {"energy", energy},
                            {"force", force},         {"pressure", pressure},
                            {"frequency", frequency}, {"voltage", voltage},
                            {"current", current},     {"dose", equivalent_dose},
                            {"data", data},           {"data-rate", {0, 0, -1, 0, 0, 1}},
                            {"angle", angle},         {"ratio", {}}};

std::optional<Simple> simple_unit(std::string_view name) {
    for (const Simple& unit : simple_units) {
        if (unit.name == name) return unit;
    }
    for (const Prefix& prefix : prefixes) {
        if (name.substr(0, prefix.name.size()) != prefix.name) continue;
        for (const Simple& unit : simple_units) {
            if (unit.name != name.substr(prefix.name.size())) continue;
            Simple scaled = unit;
            scaled.factor *= prefix.factor;
            return scaled;
        }
    }
    return {};
}

// The units of a product: "kilowatt-hour" → kilowatt, hour; names with hyphens are tried whole.
bool multiply_product(std::string_view product, int sign, UnitInfo& info, Exponents& exponents) {
    if (product.empty()) return false;
    while (!product.empty()) {
        int raised = 1;
        if (product.substr(0, 7) == "square-") raised = 2;
        if (product.substr(0, 6) == "cubic-") raised = 3;
        if (raised > 1) product.remove_prefix(raised == 2 ? 7 : 6);
        std::size_t size = product.size();
        std::optional<Simple> unit;
        for (;;) {
            unit = simple_unit(product.substr(0, size));
            if (unit) break;
            size = product.rfind('-', size - 1);
            if (size == product.npos || size == 0) return false;
        }
        info.factor *= std::pow(unit->factor, sign * raised);
        info.offset = unit->offset;
        for (int i = 0; i < base_count; ++i) exponents[i] += sign * raised * unit->exponents[i];
        product.remove_prefix(std::min(product.size(), size + 1));
    }
    return true;
}

std::string dimension_of(const Exponents& exponents) {
    for (const Named& dimension : dimensions) {
        if (dimension.exponents == exponents) return std::string(dimension.name);
    }
    std::string formula;
    for (int i = 0; i < base_count; ++i) {
        if (exponents[i] == 0) continue;
        if (!formula.empty()) formula += "*";
        formula += base_names[i];
        if (exponents[i] != 1) formula += "^" + std::to_string(exponents[i]);
    }
    return formula;
}

}  // namespace

std::optional<UnitInfo> unit_info(std::string_view id) {
    const bool currency = !id.empty() && id[0] >= 'A' && id[0] <= 'Z';
    if (id.empty() || currency) return {};
    UnitInfo info;
    Exponents exponents{};
    if (const auto unit = simple_unit(id)) {
        info = {{}, unit->factor, unit->offset};
        exponents = unit->exponents;
    } else {
        const std::size_t per = id.find("-per-");
        const std::string_view over = id.substr(0, per);
        if (!multiply_product(over, 1, info, exponents)) return {};
        if (per != id.npos) {
            info.offset = 0;
            if (!multiply_product(id.substr(per + 5), -1, info, exponents)) return {};
        }
    }
    info.dimension = dimension_of(exponents);
    return info;
}

std::optional<double> convert(double value, std::string_view from, std::string_view to) {
    const auto a = unit_info(from), b = unit_info(to);
    if (!a || !b || a->dimension != b->dimension) return {};
    return (value * a->factor + a->offset - b->offset) / b->factor;
}

}  // namespace claimdiff

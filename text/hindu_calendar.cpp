// The calendar follows the sky: a lunar day is the time in which the moon
// moves 12° away from the sun; a month is named by the sign in which the sun stands at
// its new moon, and one in which the sun changes no sign is a leap month. So the positions of both
// are computed, to a twentieth of a degree, from the largest terms of J. Meeus, Astronomical
// Algorithms, chapters 25 and 47. Signs are sidereal, counted from the stars (Lahiri's ayanamsa).
//
//     hindu_day(7, 30, 18, 2019) → 2019-10-27, Diwali: the new moon's day of Ashvina, at dusk
#include "text/hindu_calendar.hpp"

#include <chrono>
#include <cmath>

namespace claimdiff {
namespace {

constexpr double pi = 3.14159265358979323846, full_turn = 360, tithi_degrees = 12,
                 sign_degrees = 30;
constexpr double indian_time = 5.5 / 24, epoch = 10957.5;  // J2000 in days since 1970-01-01
constexpr int dusk = 18;  // what comes later is kept on the next day
constexpr double synodic_month = 29.530589;

double sine(double degrees) { return std::sin(degrees * pi / 180); }

double turn(double degrees) { return degrees - full_turn * std::floor(degrees / full_turn); }

// Apparent longitudes at an instant of universal time, in days since 1970-01-01.
double sun(double instant) {
    const double days = instant - epoch;
    const double anomaly = 357.5291 + 0.98560028 * days;
    return turn(280.4665 + 0.98564736 * days + 1.9148 * sine(anomaly) + 0.02 * sine(2 * anomaly));
}

double moon(double instant) {
    const double days = instant - epoch;
    const double elongation = 297.8502 + 12.19074912 * days;
    const double anomaly = 134.9634 + 13.06499295 * days;
    const double sun_anomaly = 357.5291 + 0.98560028 * days;
    const double latitude = 93.2721 + 13.22935024 * days;
    return turn(
        218.3165 + 13.17639648 * days + 6.2888 * sine(anomaly)
        + 1.2740 * sine(2 * elongation - anomaly) + 0.6583 * sine(2 * elongation)
        + 0.2136 * sine(2 * anomaly) - 0.1851 * sine(sun_anomaly) - 0.1143 * sine(2 * latitude)
        + 0.0588 * sine(2 * elongation - 2 * anomaly)
        + 0.0571 * sine(2 * elongation - sun_anomaly - anomaly)
        + 0.0533 * sine(2 * elongation + anomaly) + 0.0458 * sine(2 * elongation - sun_anomaly)
        - 0.0409 * sine(sun_anomaly - anomaly) - 0.0347 * sine(elongation)
        - 0.0304 * sine(sun_anomaly + anomaly));
}

double elongation(double instant) { return turn(moon(instant) - sun(instant)); }

double sidereal_sun(double instant) {
    const double years = (instant - epoch) / 365.25;
    return turn(sun(instant) - 23.853 - 0.013969 * years);
}

int sign_of(double instant) { return static_cast<int>(sidereal_sun(instant) / sign_degrees); }

double new_moon_before(double instant) {
    constexpr int steps = 4;
    double found = instant - elongation(instant) / full_turn * synodic_month;
    for (int i = 0; i < steps; ++i) {
        double off = elongation(found);
        if (off > full_turn / 2) off -= full_turn;
        found -= off / full_turn * synodic_month;
    }
    return found;
}

int tithi_at(double instant) { return static_cast<int>(elongation(instant) / tithi_degrees) + 1; }

// 1 to 12; 0 in a leap month, which has no feasts.
int month_at(double instant) {
    constexpr int months = 12;
    const double begins = new_moon_before(instant);
    const int sign = sign_of(begins);
    const double ends = new_moon_before(begins + 1.5 * synodic_month);
    return sign_of(ends) == sign ? 0 : (sign + 1) % months + 1;
}

struct Year {
    std::int32_t first, last;
};

Year days_of(int gregorian_year) {
    using namespace std::chrono;
    const auto day = [](int y) {
        return static_cast<std::int32_t>(
            sys_days(year(y) / January / 1).time_since_epoch().count());
    };
    return {day(gregorian_year), day(gregorian_year + 1)};
}

double at_hour(std::int32_t day, int hour) { return day + hour / 24.0 - indian_time; }

}  // namespace

std::optional<std::int32_t> hindu_day(int month, int tithi, int hour, int gregorian_year) {
    const Year year = days_of(gregorian_year);
    for (std::int32_t day = year.first; day < year.last; ++day) {
        const double now = at_hour(day, hour);
        const int today = tithi_at(now);
        // A short lunar day may begin and end between two days' hours: it is the earlier one's.
        const bool skipped = today == tithi + 1 && tithi_at(now - 1) == tithi - 1;
        if ((today == tithi || skipped) && month_at(now) == month) return skipped ? day - 1 : day;
    }
    return {};
}

std::optional<std::int32_t> hindu_solar_day(int degrees, int gregorian_year) {
    const Year year = days_of(gregorian_year);
    for (std::int32_t day = year.first; day < year.last; ++day) {
        const double before = turn(sidereal_sun(at_hour(day - 1, dusk)) - degrees);
        const double after = turn(sidereal_sun(at_hour(day, dusk)) - degrees);
        if (after < before && before > full_turn / 2) return day;
    }
    return {};
}

}  // namespace claimdiff

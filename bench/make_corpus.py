#!/usr/bin/env python3
"""Writes a corpus of invented news to measure with: the same seed gives the same bytes anywhere.

    python3 bench/make_corpus.py FOLDER --documents 1000 [--seed 1] [--versions 10]

Articles in French and English of about 2 KB each, of eight to twelve paragraphs; some four sentences in ten hold
a number, a date or a sum. Every event is told by three to five sources that differ in a figure here and there.
--versions N makes each N-th document a new version of an earlier one: the same text, one number changed.
"""
import argparse
import pathlib
import random
import re

PLACES = {
    "fr": ["Valmorel-sur-Orge", "Brécilly", "Port-Almont", "Tressagne", "Monthérain", "Saint-Evran", "Courvaudon", "Lestrelles"],
    "en": ["Harrowgate Bay", "Eastmere", "Colbury", "Wick Fallow", "Dunstray", "Penhollow", "Marlow Cross", "Thornley"],
}
PEOPLE = {
    "fr": ["Hélène Vauquier", "Marc Delaunoy", "Inès Cabrillac", "Paul Théodat", "Odile Rancourt", "Samir Beldjord"],
    "en": ["Helen Ashdown", "Mark Pellworth", "Ines Carrow", "Paul Tindale", "Odette Ransome", "Samir Holt"],
}
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
DAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
TITLES = {
    "fr": ["{place} : un incendie fait {injured} blessés", "Inondations à {place}, {houses} maisons évacuées",
           "Grève à {place} : {marchers} manifestants", "Collision près de {place}"],
    "en": ["Fire in {place} leaves {injured} injured", "Floods in {place}: {houses} homes evacuated",
           "Strike in {place} draws {marchers} marchers", "Two trains collide near {place}"],
}
# Sentences that claim something.
CLAIMS = {
    "fr": [
        "L'incendie, qui s'est déclaré {day} {date} vers {hour}h{minute}, a fait {dead} morts et {injured} blessés à {place}.",
        "Selon la préfecture, {injured} personnes ont été blessées, dont {serious} grièvement.",
        "Près de {houses} maisons ont été évacuées dans la nuit de {day}, a indiqué {person}.",
        "Quelque {firefighters} pompiers et {trucks} véhicules étaient mobilisés {day} matin.",
        "Le montant des dégâts est estimé à {millions},{tenth} millions d'euros, soit {percent} % du budget de la commune.",
        "D'après les syndicats, {marchers} manifestants ont défilé ; la police en a compté {police}.",
        "Le trafic devrait reprendre le {date}, a précisé l'exploitant de la ligne.",
        "Sur les {houses} foyers privés d'électricité, {serious} l'étaient encore {day} soir.",
        "Un homme de {age} ans a été interpellé {day} et placé en garde à vue pendant {hours} heures.",
        "La dernière crue comparable remonte au {date} {year}, quand la rivière avait atteint {metres},{tenth} mètres.",
        "Plus de {area} hectares de forêt ont brûlé depuis {day}, contre {houses} l'an dernier à la même époque.",
        "Aucune victime n'est à déplorer parmi les {firefighters} élèves de l'école.",
    ],
    "en": [
        "The fire, which broke out at {hour}:{minute} on {day}, {date}, left {dead} people dead and {injured} injured in {place}.",
        "At least {injured} people were hurt, {serious} of them seriously, the fire service said.",
        "Nearly {houses} homes were evacuated overnight, according to {person}.",
        "Some {firefighters} firefighters and {trucks} engines were at the scene on {day} morning.",
        "The damage is put at ${millions}.{tenth} million, or {percent} per cent of the council's budget.",
        "Unions said {marchers} people had marched; the police put the figure at {police}.",
        "Services are expected to resume on {date}, the operator said.",
        "Of the {houses} households without power, {serious} were still cut off on {day} evening.",
        "A {age}-year-old man was arrested on {day} and held for {hours} hours.",
        "The last comparable flood was on {date}, {year}, when the river rose to {metres}.{tenth} metres.",
        "More than {area} hectares of forest have burned since {day}, against {houses} at this time last year.",
        "None of the {firefighters} pupils at the school was hurt.",
    ],
}
# Sentences that claim nothing, put together from parts so that few are alike.
PARTS = {
    "fr": [
        ["Les habitants", "Les riverains", "Les services municipaux", "Plusieurs commerçants", "Les équipes de secours", "Les responsables de la région",
         "Des bénévoles venus des villages voisins", "Les parents d'élèves", "Les élus de l'opposition"],
        ["attendent encore des réponses", "se disent soulagés mais épuisés", "réclament une enquête indépendante", "redoutent une nouvelle dégradation",
         "saluent le travail accompli sur place", "regrettent le manque de préparation", "ont exprimé leur colère devant la mairie",
         "cherchent une solution durable", "s'interrogent sur l'origine du sinistre"],
        ["alors que la pluie continue de tomber", "après une nuit sans sommeil", "malgré les promesses du gouvernement", "dans un climat de grande tension",
         "et demandent une réunion publique", "sans cacher leur inquiétude pour la suite", "en attendant le rapport des experts",
         "tandis que les routes restent fermées", "au moment où les écoles rouvrent leurs portes"],
    ],
    "en": [
        ["Residents", "People living nearby", "Council workers", "Several shopkeepers", "Rescue teams", "Regional officials",
         "Volunteers from neighbouring villages", "Parents of pupils", "Opposition councillors"],
        ["are still waiting for answers", "say they are relieved but exhausted", "are calling for an independent inquiry", "fear that things may get worse",
         "praised the work done on the ground", "regret the lack of preparation", "voiced their anger outside the town hall",
         "are looking for a lasting solution", "wonder how the disaster could happen"],
        ["while the rain keeps falling", "after a night without sleep", "despite the promises of the government", "in a climate of great tension",
         "and want a public meeting", "without hiding their concern about what comes next", "as they wait for the report of the experts",
         "with the roads still closed", "just as the schools open their doors again"],
    ],
}
QUOTES = {
    "fr": ["« {rest} », a déclaré {person}, qui suit le dossier depuis le début.", "Pour {person}, « {rest} »."],
    "en": ["“{rest},” said {person}, who has followed the case from the start.", "In the words of {person}, “{rest}.”"],
}


def facts(chance, language):
    number = chance.randint
    thousands = " " if language == "fr" else ","
    day, month = number(1, 28), chance.choice(MONTHS[language])
    return {
        "place": chance.choice(PLACES[language]), "person": chance.choice(PEOPLE[language]),
        "day": chance.choice(DAYS[language]), "date": f"{day} {month}", "year": number(1951, 2019),
        "hour": number(1, 23), "minute": f"{number(0, 59):02}", "dead": number(2, 19), "injured": number(20, 180),
        "serious": number(2, 19), "houses": number(120, 990), "firefighters": number(40, 450), "trucks": number(5, 60),
        "millions": number(1, 90), "tenth": number(1, 9), "percent": number(2, 60), "age": number(18, 79),
        "hours": number(3, 48), "metres": number(3, 9), "area": f"{number(1, 9)}{thousands}{number(100, 999)}",
        "marchers": f"{number(2, 60)}{thousands}{number(100, 999)}", "police": number(800, 999),
    }


def filler(chance, language):
    return " ".join(chance.choice(part) for part in PARTS[language])


def sentence(chance, language, known):
    draw = chance.random()
    if draw < 0.4:
        return chance.choice(CLAIMS[language]).format(**known)
    if draw < 0.5:
        rest = filler(chance, language)
        return chance.choice(QUOTES[language]).format(rest=rest[0].lower() + rest[1:], person=chance.choice(PEOPLE[language]))
    return filler(chance, language) + "."


def article(chance, language, known):
    paragraphs = [chance.choice(TITLES[language]).format(**known)]
    for _ in range(chance.randint(7, 11)):
        paragraphs.append(" ".join(sentence(chance, language, known) for _ in range(chance.randint(2, 3))))
    return "\n\n".join(paragraphs) + "\n"


def new_version(chance, text):
    """The text with one of its numbers changed."""
    places = list(re.finditer(r"\b[1-9]\d\b", text))
    if not places:
        return text + "\n"
    place = chance.choice(places)
    return text[:place.start()] + str(chance.randint(10, 99)) + text[place.end():]


def documents(count, seed, versions=0):
    """Yields (name, text); the k-th document depends on the seed and k's event alone, not on the count."""
    chance = random.Random(seed)
    kept = []  # one in ten of the texts, to be revised later
    event, left, language, shared = 0, 0, "fr", {}
    for index in range(count):
        if left == 0:
            event, left = event + 1, chance.randint(3, 5)
            language = chance.choice(["fr", "en"])
            shared = facts(chance, language)
        left -= 1
        if versions and kept and index % versions == versions - 1:
            text = new_version(chance, chance.choice(kept))
        else:
            known = dict(shared)
            other = facts(chance, language)
            for name in chance.sample(sorted(known), 2):  # where this source differs
                known[name] = other[name]
            text = article(chance, language, known)
        if index % 10 == 0:
            kept.append(text)
        yield f"{index // 1000:03}/{event:05}-{index:06}.txt", text


def write(folder, count, seed=1, versions=0):
    """Writes the corpus; returns its size in bytes."""
    size = 0
    for name, text in documents(count, seed, versions):
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        path.write_bytes(data)
        size += len(data)
    return size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--versions", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    size = write(arguments.folder, arguments.documents, arguments.seed, arguments.versions)
    print(f"{arguments.documents} documents, {size} bytes in {arguments.folder}")


if __name__ == "__main__":
    main()

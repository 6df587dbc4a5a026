// What texts say of one person: where he or she is from, what is broken, whether in danger of
// death, known to the police, still in post.
#pragma once

#include <string>
#include <vector>

#include "grammar/claim_builder.hpp"

namespace claimdiff {

// Among the aspects of a claim about somebody who is not named, but the only one of his role in the
// text: "the suspect", "the victim".
constexpr std::string_view the_one = "said/the one";

// The roles in a story that a person without a name may have.
constexpr std::string_view suspect_role = "people/suspects", victim_role = "people/victims",
                           employee_role = "people/workers";

// The role of whoever a statement on the axis is about: a life in danger is a victim's. Empty when
// it may be anybody's.
std::string_view usual_role(std::string_view axis);

// Whom a statement is about.
struct Person {
    std::string holder;  // folded name; empty when the text gives none
    std::string role;    // of a person without a name: a concept; may be empty
    std::uint32_t first = no_token, last = no_token;  // its words, where they are in the sentence
    bool several = false;                             // more than one is meant: nobody

    bool found() const { return !holder.empty() || !role.empty(); }
};

// The person that the words at `at` are said of: "[Ana Ruiz], a jockey, broke her wrist", "the
// suspect, [a man]"; what a pronoun stands for is looked up in the sentences before. `role` is
// whose it is when the text does not say; empty: then nobody is found.
Person person_before(const Words& words, std::uint32_t at, std::string_view role);

// The role that a concept of people gives; `otherwise` when it may be anybody's: "men".
std::string role_for(std::string_view noun, std::string_view otherwise);

// Names the person as the bearer of the claim, whose axis is known.
void set_bearer(Claim& claim, const Person& person);

// "Son pronostic vital est engagé", "a Belgian national", "broke her wrist", "known to police",
// "remains in post". `measure.event` is the axis, "person/origin"; `text` the value.
void add_person_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims);

// Where a text speaks of several suspects or victims, "the suspect" may be any of them.
void unsettle_persons(std::vector<Claim>& claims);

}  // namespace claimdiff

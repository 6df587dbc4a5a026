// Function words: articles, pronouns, prepositions, conjunctions, auxiliaries. They make up nearly
// half of any text and are never names, so a few decide the language of a headline.
#include "text/stop_words.hpp"

#include <string>

namespace claimdiff {

const std::array<StopWords, 4> stop_words{{
    {"en",
     " the a an of and to in on at by for from with without as after before during over under into "
     "onto about against between among amid through since until while when where which who whom "
     "whose what why how that this these those there here he she it they we you i his her hers its "
     "their theirs our your my me him them us is are was were be been being has have had do does "
     "did will would shall should can could may might must not no nor or but if than then so such "
     "some any all both each every other another more most less least many much few several only "
     "also just up out off down again says said say near because although though however "
     "meanwhile yet even still too very own same according per "},
    {"fr",
     " le la les l un une des du de d au aux à et ou où en dans sur sous pour par avec sans chez "
     "vers entre contre depuis pendant après avant lors selon dont qui que qu quoi quand comme "
     "comment pourquoi si ne n pas plus moins très trop aussi mais donc or ni car ce cet cette ces "
     "c ça cela celui celle ceux celles se s son sa ses leur leurs notre nos votre vos mon ma mes "
     "il elle ils elles on nous vous je j tu me m te lui eux y est sont était étaient été être a "
     "ont avait avaient avoir ayant fut sera seront serait peut peuvent doit doivent fait font "
     "tout tous toute toutes autre autres quelque quelques plusieurs aucun aucune chaque même "
     "encore déjà toujours jamais alors ainsi puis hier aujourd hui près dès jusqu lorsque tandis "
     "malgré face parmi environ "},
    {"es",
     " el la los las lo un una unos unas de del al a y e o u en con sin por para sobre bajo entre "
     "contra desde hasta hacia durante tras ante según mediante que quien quienes cual cuales cuyo "
     "cuya donde cuando como cómo qué quién cuándo dónde si sí no ni pero sino aunque porque pues "
     "se su sus le les me mi te tu nos nuestro nuestra este esta estos estas ese esa esos esas "
     "esto eso aquel aquella él ella ellos ellas yo usted ustedes es son era eran fue fueron ser "
     "sido está están estaba estaban estar ha han había habían haber hay hubo habrá será serán "
     "puede pueden debe deben hace más menos muy mucho mucha muchos muchas poco también tampoco ya "
     "aún todavía todo toda todos todas otro otra otros otras cada algún alguna algunos algunas "
     "ningún ninguna mismo misma así entonces luego ayer hoy además mientras unos casi "},
    {"de",
     " der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber "
     "denn sondern in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter "
     "um für gegen ohne durch seit bis während wegen trotz zwischen neben hinter laut dass daß "
     "weil "
     "wenn als wie ob damit obwohl nachdem bevor da dort hier er sie es wir ihr ich du man sich "
     "mich mir ihm ihn ihnen ihre ihrer ihren ihrem sein seine seiner seinen seinem unser unsere "
     "dieser diese dieses diesen diesem jeder jede jedes alle allen aller mehr weniger viele "
     "vielen einige mehrere andere anderen ist sind war waren sei wäre bin hat haben hatte hatten "
     "wird werden wurde wurden worden kann können konnte konnten soll sollen sollte muss müssen "
     "musste will wollen nicht nichts nur noch schon auch so sehr wieder immer nun jetzt dann "
     "heute gestern rund etwa etwas was wer wo wann warum welche welcher zwar doch jedoch dabei "
     "daran davon dazu danach "},
}};

bool is_stop_word(std::string_view word, std::string_view language) {
    for (const StopWords& list : stop_words) {
        if (list.language != language) continue;
        std::string padded = " ";
        padded += word;
        padded += ' ';
        return list.words.find(padded) != list.words.npos;
    }
    return false;
}

}  // namespace claimdiff

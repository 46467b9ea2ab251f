/**
 * Words that say little by themselves, by language: articles, pronouns, prepositions, conjunctions, auxiliary verbs and
 * what stands beside them. Short on purpose, and the same for everybody; a review adds its own.
 */
export const stopLanguages = ['en', 'de', 'fr', 'es'] as const;
export type StopLanguage = (typeof stopLanguages)[number];

/** The words of a language, folded as texts are searched. */
export const stopWords: Readonly<Record<StopLanguage, string>> = {
  en: `a about after again all also am an and any are aren't as at be because been before being both but by can can't
cannot could couldn't did didn't do does doesn't doing don't down each even ever every few for from further get got had hadn't
has hasn't have haven't having he her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it its itself
just let like may me might more most much must my myself no nor not now of off on once one only or other our ours ourselves out
over own quite rather same shall she should shouldn't so some such than that the their theirs them themselves then there these they
they'd they'll they're they've this those though through to too under until up upon us very was wasn't we we'd we'll we're we've were
weren't what when where whether which while who whom whose why will with within without won't would wouldn't yes yet you you'd
you'll you're you've your yours yourself`,
  de: `aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bin bis bist
da dabei dadurch dafur dagegen daher dahin damit danach daneben dann daran darauf daraus darin daruber darum davon davor dazu dein
deine deinem deinen deiner dem den denen denn der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch
dort du durch ein eine einem einen einer eines einige er es etwas euch euer eure fur gegen gewesen hab habe haben hat hatte hatten
hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jedoch
jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner konnen konnte konnten mal man manche mein meine meinem meinen
meiner mich mir mit muss mussen musste nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit
sich sie sind so solche soll sollen sollte sondern sonst sowie uber um und uns unser unsere unter viel vom von vor wahrend war waren
warum was weil welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wollen wollte worden wurde
wurden zu zum zur zwar zwischen`,
  fr: `a ai ainsi alors apres as au aucun aucune aussi autre autres aux avaient avais avait avant avec avez avoir avons bien car ce
ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment dans de deja depuis des donc dont du elle elles en encore
entre es est et etaient etais etait etant ete etes etre eu eux fait faire fois font ici il ils je jusqu jusque la le les leur leurs
lors lorsque lui ma mais me meme memes mes moi moins mon ne ni non nos notre nous on ont ou par parce pas pendant peu peut plus pour
pourquoi pouvoir puis qu quand que quel quelle quelles quels qui quoi rien sa sans se sera serait ses seulement si sinon son sont
sous sur ta tant te tes toi ton tous tout toute toutes tres tu un une vers voila vos votre vous y`,
  es: `a al algo algun alguna algunas alguno algunos ante antes asi aun aunque bien cada como con contra cual cuales cuando de del
desde donde dos durante e el ella ellas ello ellos en entre era eran eras es esa esas ese eso esos esta estaba estaban estado estan
estar estas este esto estos estoy fue fueron ha habia habian han has hasta hay he hemos la las le les lo los mas me mi mientras mis
mismo misma mucha muchas mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque
pues que quien quienes se sea ser si sido sin sino sobre solo somos son soy su sus tal tambien tampoco tan tanto te tenia tener tengo
ti tiene tienen toda todas todo todos tu tus un una uno unos unas usted ustedes y ya yo`,
};

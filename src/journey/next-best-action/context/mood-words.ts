/** What one language gives away of how somebody feels; for normalised words (`normaliseWords`). */
export interface MoodWords {
  readonly grief: RegExp;
  /** Years later it is a fact, not grief. */
  readonly longAgo: RegExp;
  readonly anger: RegExp;
  /** Before a word of anger: they say that they are not, or speak of somebody else. */
  readonly notTheirs: RegExp;
  /** They come down again. */
  readonly calming: RegExp;
}

const words = (...ways: readonly string[]): RegExp => new RegExp(String.raw`\b(?:${ways.join("|")})\b`);

const relative =
  "(?:husband|wife|son|daughter|mother|father|mom|mum|dad|brother|sister|baby|child|partner|grandmother|grandfather|grandma|grandpa|fiancee?|twin)";
const familiar =
  "(?:espos[oa]|marido|mujer|hij[oa]|mama|madre|papa|padre|herman[oa]|bebe|niet[oa]|abuel[oa]|pareja)";
const family =
  "(?:丈夫|先生|老公|太太|老婆|妻子|儿子|女儿|妈妈?|母亲|爸爸?|父亲|哥哥|姐姐|弟弟|妹妹|孩子|宝宝|奶奶|爷爷|外婆|外公|老伴)";

export const englishMood: MoodWords = {
  grief: words(
    "(?:he|she|they|who) (?:just |has |had |recently )?passed(?: away)?(?! the| my| on my| it| along)|passed away",
    `my ${relative} (?:\\w+ )?(?:died|is dead|is gone now|has died|had died|was killed)|death of my ${relative}`,
    `(?:i|we) (?:just )?lost (?:my|our) ${relative}(?!s)|since i lost (?:him|her|my ${relative})`,
    "(?:his|her|the) funeral|my late (?:husband|wife|mother|father|son|daughter)|in mourning|grieving|widow(?:ed|er)?|stillborn|miscarriage|miscarried",
    `hospice (?:told|said|called)${"(?: \\w+){0,4}"} (?:gone|passed)`,
  ),
  longAgo: words(
    "(?:\\d+|\\w+) years ago|years back|long (?:time )?ago|when i was (?:a kid|a child|little|young)|in (?:19|20)\\d\\d",
  ),
  anger: words(
    "ridiculous|unacceptable|outrageous|disgraceful|disgrace|disgusting|infuriating|inexcusable|furious|livid|fuming|pissed|outraged|appalled",
    "fed up|sick (?:and tired )?of|sick and tired|had it with|ive had it|ive had enough|enough is enough|had enough of|at the end of my rope|losing my patience|lost my patience",
    "(?:so|very|really|extremely|pretty|getting|im|i am|makes me|making me) (?:angry|mad|upset|frustrated|annoyed|irritated)(?! about nothing)|frustrating|so frustrated",
    "what (?:is|the hell is) wrong with you|are you (?:kidding|joking|serious)(?: me| with me)?|you have got to be kidding|this is a joke|what a joke|give me a break",
    "what the (?:hell|heck|fuck)|bullshit|bull crap|damn (?:it|you|company|insurance|card|bill)|goddamn|god damn|fuck\\w*|shitty?|asshole|wtf|piece of crap|screw you",
    "you people (?:never|always|dont|cant|wont|are|keep)|nobody (?:there )?(?:knows|cares|listens|helps)|nobody is (?:helping|listening)|youre not (?:listening|helping)|youre useless|useless|incompetent|liars|lying to me|stop lying|ripped off|rip off|scam(?:ming)?",
    "(?:ill|i will|im going to|im gonna|gonna|were going to) (?:sue|report you|call (?:my|a) lawyer|get (?:my|a) lawyer|call the (?:news|commissioner|state)|cancel (?:right now|today|everything)|go to the (?:news|media|state))|hear from my lawyer",
    "worst (?:insurance|company|service|plan|experience|customer service)|(?:supervisor|manager) (?:right )?now|thanks for nothing|im done with (?:you|this)|waste of (?:my )?(?:time|money)|stop transferring me|how dare you",
  ),
  notTheirs: words(
    "(?:not|never|isnt|wasnt|arent|dont be|dont get|no longer|stopped being|used to be)(?: really| even| so| very| that| mad or)*",
    "(?:my|the|his|her) (?:boss|neighbor|neighbour|friend|coworker|landlord|sister|brother|mother|father|husband|wife|son|daughter|doctor)(?: \\w+){0,3}",
  ),
  calming: words(
    "(?:that|this|it) (?:really |does |certainly )?(?:helps|helped|makes sense|is a relief|sounds good|works for me|is good to know|is great|is wonderful|is perfect)",
    "thats (?:a relief|great|wonderful|perfect|good to know|helpful|better|fair|good news)|what a relief|good to know|makes sense now",
    "thank(?:s| you) (?:so much|very much|for (?:your|the|being|helping|explaining|understanding|all|taking))|i appreciate|appreciate (?:it|that|you|your)",
    "(?:i )?feel (?:much |a lot |so much )?better|im (?:sorry|apologize|feeling better)|sorry (?:for|about|that i) (?:yell\\w*|shout\\w*|snap\\w*|being|getting|i|my|the)|i apologi[sz]e|not your fault|i know its not you|youve been (?:very |so |really )?(?:helpful|kind|patient|great|wonderful)|youre (?:very |so )?(?:kind|helpful|sweet)|i understand now|okay i understand|perfect thank|great thank|wonderful thank",
  ),
};

export const spanishMood: MoodWords = {
  grief: words(
    "fallecio|fallecieron|fallecido|fallecida|fallecimiento",
    `(?:se )?(?:murio|me murio)(?: mi)? ${familiar}|${familiar} (?:\\w+ )?(?:murio|se murio|ha muerto|fallecio|se nos fue)|muerte de mi ${familiar}|perdi a mi ${familiar}|perdimos a (?:mi|nuestr[oa]) ${familiar}`,
    "(?:el|su) (?:funeral|velorio|entierro)|estoy de luto|viud[oa]|que en paz descanse|difunt[oa]|perdi (?:al|el|mi) bebe",
  ),
  longAgo: words(
    "hace (?:\\w+ )?anos|hace mucho(?: tiempo)?|cuando (?:yo )?era (?:nin[oa]|chic[oa])|en (?:19|20)\\d\\d",
  ),
  anger: words(
    "inaceptable|ridicul[oa]|indignante|indignad[oa]|furios[oa]|una verguenza|que verguenza|una falta de respeto|el colmo|asco|una burla|se burlan|una estafa|estafadores|rater[oa]s|ladrones|mentiros[oa]s|mentiras|inutiles|incompetentes",
    "(?:estoy|ya estoy|me tienen|me tiene) (?:muy |tan |bien |mas que )?(?:enojad[oa]|molest[oa]|hart[oa]|cansad[oa] de|frustrad[oa]|furios[oa]|enfadad[oa]|encabronad[oa])|hart[oa] de|hasta (?:aqui|la coronilla|el gorro)|me (?:molesta mucho|enoja|da coraje|frustra)|que coraje|ya basta|ya estuvo|se me (?:acabo|acaba) la paciencia",
    "(?:me estan|estan|esta) (?:tomando el pelo|jugando conmigo|bromeando)|es una broma|no puede ser posible|nadie (?:sabe|me ayuda|me escucha|hace nada|resuelve)|no (?:sirven|me ayudan|me escuchan|me resuelven)(?: para nada)?|perdida de tiempo|pesim[oa]|lo peor",
    "mierda|carajo|pinche|chinga\\w*|maldit[oa]s?|joder|cono|puta|pendej[oa]s?|cabron(?:es)?|idiotas?|estupid[oa]s?",
    "(?:voy a|los voy a|les voy a) (?:demandar\\w*|reportar\\w*|denunciar\\w*|llamar a mi abogado|poner una demanda)|hablare con mi abogado|(?:supervisora?|gerente) (?:ya|ahora mismo|ahorita)|ahora mismo cancelo|gracias por nada",
  ),
  notTheirs: words(
    "(?:no|ya no|no estoy|no es que este|no se|no me|ya no estoy|no es|tampoco estoy)(?: tan| muy| nada)?",
    `(?:mi|el|la|su) (?:jef[oa]|vecin[oa]|amig[oa]|doctora?|${familiar.slice(3)}(?: \\w+){0,3}`,
  ),
  calming: words(
    "(?:eso|esto) (?:me )?(?:ayuda|ayudo|tiene sentido|es un alivio|esta bien|me sirve)|que alivio|me quedo (?:mas )?tranquil[oa]|ya entend[ii]|ahora (?:si )?entiendo|tiene sentido",
    "(?:muchas|muchisimas|mil) gracias(?: por)?|gracias por (?:su|la|tu|explicar\\w*|ayudar\\w*|escuchar\\w*|todo)|se lo agradezco|le agradezco|muy amable|que amable",
    "me siento mejor|(?:perdon|disculpe|perdone|disculpa|lo siento) (?:por|que|mi|si)|no es (?:su|tu) culpa|perfecto|excelente|que bueno",
  ),
};

export const chineseMood: MoodWords = {
  grief: new RegExp(
    `去世|过世|逝世|病逝|不在了(?=$|我|，)|${family}(?:刚|已经)?(?:走了(?=$|以后|之后)|没了|死了)|葬礼|丧事|守寡|流产了|(?:失去|没)了(?:我的?)?${family}`,
  ),
  longAgo: /[几多\d一二三四五六七八九十]+年(?:前|以前)|很(?:久|多年)(?:以)?前|小时候/,
  anger:
    /太过分|受够了?|气死|火大|生气(?!勃勃)|愤怒|恼火|岂有此理|不可理喻|荒唐|荒谬|离谱|忍无可忍|没完没了|骗(?:子|人|钱)|撒谎|坑人|敷衍|踢皮球|推来推去|浪费我?的?时间|没人(?:管|理我|负责)|一点用都?没有|没用的?(?:东西|保险)|垃圾(?:公司|保险|服务)?|什么(?:玩意|破|烂)|他妈|妈的|狗屁|混蛋|王八|给我滚|滚开|去死|告(?:你们|到底|上法庭)|找律师|起诉|曝光|马上(?:叫|找)[^，]{0,4}(?:经理|主管)|服务[^，]{0,3}(?:太差|最差|烂)|气人|开什么玩笑|搞什么/,
  notTheirs:
    /(?:没有?|不(?:是)?(?:在|要)?|别|不再)$|(?:老板|邻居|朋友|同事|我(?:妈妈?|爸爸?|先生|太太|老公|老婆|儿子|女儿))[^，]{0,5}$/,
  calming:
    /(?:这样)?(?:我)?(?:就)?(?:放心|明白|清楚|好多|舒服|踏实)了|太好了|(?:非常|太|多谢|十分)?(?:感谢|谢谢)你?(?:们|您)?(?:的)?(?:帮|耐心|解释|理解|了)|多谢|你(?:真|很|人)好|(?:对不起|抱歉|不好意思)[^，]{0,6}(?:脾气|激动|凶|大声|态度)|不是你的错|不怪你|那就好|好的谢谢|帮(?:了)?大忙/,
};

/**
 * Talk about danger that is paperwork or the past: a bill, a benefit, an old record. It takes the alarm from words of
 * danger unless something says that it is happening now.
 */
export interface Calm {
  readonly paperwork: readonly string[];
  /** It is over, or long ago: also where it says "now", as in "she is fine now". */
  readonly over: readonly string[];
  readonly happening: readonly string[];
  /** Sayings in which words of danger mean something else. */
  readonly sayings: readonly string[];
}

/** The longest go first, since they may hold shorter ones. */
const list = (words: string): readonly string[] =>
  words.split("|").toSorted((left, right) => right.length - left.length);

export const calmEnglish: Calm = {
  over: list(
    "now ive a bill|now i have a bill|now i got a bill|now i owe|now they want|now the bill|it was reflux|years back|doing great now|doing fine now|doing well now|fine now|great now|good now|well now|okay now|ok now|better now|home now|nine now|ten now|just fine|all better|perfectly well|perfectly fine|doing great|doing fine|doing well|went fine|went well|went away|came back clean|came back fine|came back normal|turned out|recovered|in 199|in 200|in 201|in 202|since 199|since 200|since 201|since 202|back in|years ago|year ago|when he was|when she was|when i was|as a child|as a kid|as a baby|havent had one|hasnt had one|not had one|under control|well controlled|controlled with|passed away|late husband|late wife|lost my brother|lost my sister|lost my mother|lost my father|lost my son|lost my daughter|lost my husband|lost my wife|his first birthday|survivor|survivors|last year|just now asking|long enough to|in remission|at thanksgiving|at christmas",
  ),
  sayings: list(
    "living breathing|bit my head off|if i was thinking about suicide|if i was thinking of suicide|if i ever thought about suicide|if i was suicidal|if i wanted to hurt myself|if i felt like hurting myself|head against a wall|head against the wall with you|choking hazard|having a fit over|having a fit about|throw a fit|threw a fit|stroke of|locked myself out|isnt about a|not about a|forget the bill|forget about the bill|dead battery|crashed and burned|die of embarrassment|dying to|died laughing|die laughing|laughed till i couldnt breathe|laughed so hard i couldnt breathe|laughing so hard i couldnt breathe|hurt myself laughing|heart attack when i|nearly had a heart attack|almost had a heart attack|bleeding money|bleed money|bleeding me dry|bad breath|heart burn|heartburn|choking back|choked up|drowning in|killing time|passed out the|pass out the|passed out flyers|passing out flyers|burned out|burnt out|to death|suicide prevention|suicide awareness|suicide loss|seizure free|blood boil|shot in the arm|long shot|blood sweat and|catch my breath for a|waste my breath|hold my breath|holding my breath|save your breath|breath of fresh|over my dead body|dead end|dead line|deadline|dead phone|kill two birds|pain in the neck|heart of gold|bless your heart|by heart|heart to heart|broke my heart|break a leg|arm and a leg|cost an arm|kill for|could kill for",
  ),
  paperwork: list(
    "account|bank|running out|run out|collections|clinic|phone number|application|supplement|enroll|sponsor|grief|bereave|camp|newsletter|counsel|bill|billed|bills|claim|claims|denied|denial|cover|covers|covered|coverage|copay|copays|deductible|premium|eob|statement|invoice|charge|charged|charges|cost|costs|authorization|prior auth|preauth|appeal|refund|reimburse|appointment|appointments|specialist|class|classes|course|training|history of|family history|years ago|year ago|last year|last month|last spring|last summer|last fall|last winter|back in|in 2|two weeks ago|months ago|weeks ago|when i was|used to|screening|screenings|prevention|preventive|vaccine|vaccines|shot.|records|record|policy|program|benefit|benefits|network|referral|refer|follow up|checkup|check up|physical|annual|test results|results|scan|x ray|xray|mri|ct|ultrasound|mammogram|article|movie|show.|news|book|documentary|hotline number for|pay for|paid|paying|insurance pay|equipment|machine|cpap|inhalers|refill|refills|prescription|prescriptions|pharmacy|generic|formulary|therapist|counselor|therapy|support group|recovered|fine now|all better|better now|went away|discharged|hospital stay|was admitted|code|codes|form|paperwork|letter|card|id card|pocket|in case|wondering if|what if|is it true|how do i prevent|risk of|blood test|blood work|bloodwork|blood draw|blood donation|blood pressure medicine|donate|monitor|cuff|drill|bought|donating|strips",
  ),
  happening: list(
    "right now|now.|cant breathe|cannot breathe|cant breath|cannot breath|help me|please help|hurry|happening|started|starting|just.|tonight|this minute|still hurts|still hurting|still bleeding|hurts so|i feel|im having|i am having|is having|hes having|shes having|having chest|it hurts|currently|wont stop|not breathing|wants to|want to die|wanna die|kill myself|end my life|ending my life|end it all|dont want to live|dont want to be|better off dead|cant go on|want to end|im going to|im gonna|and my chest|my chest hurts|my chest is|turning blue|passed out on|wont wake|is bleeding|am bleeding|im bleeding|gone numb|going numb|goes numb|swelling up|is swelling|gasping|collapsed|cant catch|cant move|cant talk|cant stand|squeezing in|going up to|going down my|up my jaw|minutes ago|an hour ago|oh god|oh lord|oh my god|hold on|quit and|are huge|thinking about suicide|thinking of suicide|feeling suicidal|im suicidal|i am suicidal|hurt myself|cutting myself|end myself|no reason to live|cant take it|cant do this|worth living|tired of living|want to live",
  ),
};

export const calmSpanish: Calm = {
  over: list(
    "y salio que|ahora necesita|ahora ocupa|ahora llego|ahora me llego|hace tiempo|hace cinco anos|murio de|ahora me cobran|en el invierno|en diciembre|ahora me piden|todo bien con|ahora dicen|ahora nos cobran|ahora quieren|ya esta bien|ya estoy bien|ya salio|salio bien|todo salio|resulto ser|resulto que era|ya se recupero|ya me recupere|gracias a dios ya|en 199|en 200|en 201|en 202|en el 19|en el 20|desde el 20|hace anos|hace un ano|hace dos anos|hace tres anos|hace mucho|hace meses|el ano pasado|el mes pasado|cuando era|cuando tenia|de nino|de chiquit|controlad|difunto|difunta|fallecio|fallecido|que en paz descanse|murio hace|sobreviviente|sobrevivientes|en julio|en navidad|en febrero|le dije que no|ya no le ha dado|no le ha vuelto",
  ),
  sayings: list(
    "muriendo de hambre|se me va la vida esperando|si habia pensado en hacerme dano|si habia pensado en lastimarme|si habia pensado en suicidarme|si pensaba en hacerme dano|si pensaba en suicidarme|queme poquito|queme tantito|queme un poco|queme un poquito|precios me van a dar un infarto|me van a dar un infarto|desangrando la cartera|desangrando el bolsillo|ahogo del susto|ahogo de la risa|anginas|dar de mamar|dando de mamar|dando pecho|dar pecho|dar el pecho|me corte poquito|me corte un poco|me corte un poquito|se me corto|se corto la llamada|doctor no contesta|clinica no contesta|no contesta el telefono|no contestan|no contesta lo|patron no responde|cortarme el pelo|cortarme las unas|aire acondicionado|me mata si|no es por la cuenta|no es por el bill|casi me da un infarto|me dio un infarto cuando|me va a dar un infarto con|me ahogo en papeles|ahogada en papeles|ahogado en papeles|ahogo en cuentas|bolsillo esta sangrando|me ataca la risa|muerto de risa|muerta de risa|me muero de risa|me muero de hambre|me muero de ganas|me muero de verguenza|me muero de la pena|de un coraje|me van a matar de|me mata de|me matan de|prevencion de suicidio|prevencion del suicidio|primeros auxilios|se me rompe el corazon|de todo corazon|con todo el corazon|a morir|hasta la muerte|ojo de la cara|me cuesta un ojo|me sacan un ojo|sangre fria",
  ),
  paperwork: list(
    "collections|coleccion|bill|bills|bil.|maquin|clinica|curso|charla|charlas|taller|busco|buscamos|aplicacion|solicitud|factura|facturas|cuenta|cuentas|cobr|reclamo|reclamos|reclamacion|negaron|negado|negada|rechaz|cubre|cubren|cubierto|cubierta|cobertura|copago|deducible|prima|autorizacion|apelar|apelacion|reembols|cita|citas|especialista|clase|clases|curso|antecedentes|historial|hace anos|hace un ano|hace dos|hace tres|hace meses|hace unos|hace mucho|el ano pasado|el mes pasado|la semana pasada|en el 20|cuando era|prevencion|preventiv|examen|examenes|vacuna|vacunas|expediente|poliza|programa|beneficio|beneficios|la red|referid|referencia|referido|chequeo|resultado|resultados|radiografia|resonancia|mamografia|ultrasonido|pelicula|noticias|libro|pagar|pago|pague|pagan|equipo|maquina|receta|recetas|resurtir|farmacia|generico|terapeuta|consejer|terapia|grupo de apoyo|recuper|ya esta bien|ya estoy bien|dieron de alta|formulario|carta|tarjeta|por si acaso|riesgo de|analisis de sangre|prueba de sangre|examen de sangre|sacar sangre|muestra de sangre|donar|monitor|tensiometro|cuanto cuesta|informacion sobre|prueba de|pruebas|tiras|medidor|aparato|dieta|folleto|seguimiento|estudio|estudios",
  ),
  happening: list(
    "no puede mover|no puedo mover|ahorita|ahora mismo|en este momento|ahora.|ayuda por favor|ayudeme|ayudenme|auxilio|rapido|esta pasando|empezo|acaba de|acabo de|esta noche|me duele|le duele|no puedo respirar|no puede respirar|no respira|esta temblando|temblando|no sabe ni|esta teniendo|estoy teniendo|no para|matarme|quiero morir|me quiero morir|quitarme la vida|no quiero vivir|no quiero seguir|morirme|estoy sangrando|esta sangrando|se esta|me esta dando|le esta dando|siento que|me siento|pienso en|pensando en|estoy pensando|lastimarme|hacerme dano|acabar con|no despierta|sin ganas de vivir|cortarme|suicidarme|suicida.|vale la pena|desaparecer|no aguanto",
  ),
};

export const calmChinese: Calm = {
  over: list(
    "现在检查费|现在要付|现在账单|现在收到|冬天那次|查出来是|早没事|早就好了|到现在还|现在早好了|年前|前年|去年|上个月|以前那次|小时候|早好了|已经好了|现在好了|现在没事|好多了|没发作|没有发作|控制得很好|控制得好|控制住了|过世|去世|那次|的时候住院|现在每天|现在想参加|现在想|现在复健|现在上小学|现在上学|现在要换|一下就停|一下就好|幸存|康复课|复健",
  ),
  sayings: list(
    "想死我了|想死你|钱包大出血|可是大出血|荷包大出血|预防自杀|自杀预防|自杀者家属|防自杀|救护车费|救护车保险|被砍一半|砍了一半|时数被砍|手机卡住|打我手机|打我电话|打到我|打给我|打我的手机|打我的电话|听不懂医生|避孕|锁在门外|淹水|先不说账单|不说账单|不管账单|不是账单|量血压|血压计|验血|抽血|冷气|暖气|痒死|烦死|累死|忙死|气死|饿死|笑死|热死|冷死|困死|急死|贵死|吵死|慢死|臭死|苦死|恨死|丑死|渴死|馋死|无聊死|难看死|等死我|该死|死机|死板|死活|死期|死循环|死角|讲到口吐白沫|说到口吐白沫|讲得口吐白沫|吐血的价|贵到吐血|气到吐血|气得吐血|没发烧|没有发烧|不发烧|没有胸痛|以前没有过|以前没有|以前没|急救包|急救喷|急救课|急救员|心脏病似的|心都碎|流血的钱包|天气|脾气|生气|客气|氧气机|电气|煤气费|气垫|气氛|运气",
  ),
  paperwork: list(
    "的钱|付钱|不付|要付|我付|能报|单子|换新|过期|续药|互助|小组|补助|电费|维他命|检查吗|寄|账单|理赔|拒赔|报销|承保|保险付|自付|免赔|保费|授权|申诉|退款|预约|专科|课程|培训|病史|家族|年前|去年|上个月|上周|以前|那次|年的时候|小时候|筛查|预防|疫苗|打针|病历|记录|计划包|福利|网络内|转诊|复诊|体检|结果|报告|检查|验血|抽血|扫描|电影|新闻|书上|费用|多少钱|收费|付费|付钱|机器|续药|处方|药房|仿制|治疗师|心理医生|心理咨询|辅导|支持小组|已经好了|好多了|出院|住院|代码|表格|来信|封信|寄信|信上|信里|的信|收到信|保险卡|会员卡|白卡|红蓝卡|的卡|张卡|新卡|补卡|药卡|电子卡|旧卡|卡片|卡号|卡丢|刷卡|卡上|换卡|万一|风险|血压药|血糖仪|试纸|仪器|献血|血型|保不保|包不包|包含|覆盖|涵盖|包括|赔|血液检查|量血压|多少|哪里可以|资料|讲座|复查|手术费|如何预防|怎么预防|申请",
  ),
  happening: list(
    "糊里糊涂|一直喘|一直吐|一直流|卡住|卡到|讲不出|说不出|现在|刚刚|刚才|救命|快点|正在|今晚|开始|突然|还在|一直在|快不行|想死|不想活|自杀|怎么办|马上|我胸口|我好痛|止不住|叫不醒|没有反应|喘不过|呼吸不了|忽然|此刻|这会|想结束|活不下去|活着没|伤害自己|不想再|快死|好辛苦|活够",
  ),
};

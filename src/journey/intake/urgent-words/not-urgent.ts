/**
 * Talk about danger that is paperwork or the past: a bill, a benefit, an old record. It takes the alarm from words of
 * danger unless something says that it is happening now.
 */
export interface Calm {
  readonly paperwork: readonly string[];
  readonly happening: readonly string[];
}

const list = (words: string): readonly string[] => words.split("|");

export const calmEnglish: Calm = {
  paperwork: list(
    "bill|billed|bills|claim|claims|denied|denial|cover|covers|covered|coverage|copay|copays|deductible|premium|eob|statement|invoice|charge|charged|charges|cost|costs|authorization|prior auth|preauth|appeal|refund|reimburse|appointment|appointments|specialist|class|classes|course|training|history of|family history|years ago|year ago|last year|last month|last spring|last summer|last fall|last winter|back in|in 2|two weeks ago|months ago|weeks ago|when i was|used to|screening|screenings|prevention|preventive|vaccine|vaccines|shot.|records|record|policy|program|benefit|benefits|network|referral|refer|follow up|checkup|check up|physical|annual|test results|results|scan|x ray|xray|mri|ct|ultrasound|mammogram|article|movie|show.|news|book|documentary|hotline number for|pay for|paid|paying|insurance pay|equipment|machine|cpap|inhalers|refill|refills|prescription|prescriptions|pharmacy|generic|formulary|therapist|counselor|therapy|support group|recovered|fine now|all better|better now|went away|discharged|hospital stay|was admitted|code|codes|form|paperwork|letter|card|id card|pocket|in case|wondering if|what if|is it true|how do i prevent|risk of|blood test|blood work|bloodwork|blood draw|blood donation|blood pressure medicine|donate|monitor|cuff|drill|bought|donating|strips",
  ),
  happening: list(
    "right now|now.|cant breathe|cannot breathe|cant breath|cannot breath|help me|please help|hurry|happening|started|starting|just.|tonight|this minute|still hurts|still hurting|still bleeding|hurts so|i feel|im having|i am having|is having|hes having|shes having|having chest|it hurts|currently|wont stop|not breathing|wants to|want to die|wanna die|kill myself|end my life|ending my life|end it all|dont want to live|dont want to be|better off dead|cant go on|want to end|im going to|im gonna|and my chest|my chest hurts|my chest is|turning blue|passed out on|wont wake|is bleeding|am bleeding|im bleeding|thinking about suicide|thinking of suicide|feeling suicidal|im suicidal|i am suicidal|hurt myself|cutting myself|end myself|no reason to live|cant take it|cant do this|worth living|tired of living|want to live",
  ),
};

export const calmSpanish: Calm = {
  paperwork: list(
    "factura|facturas|cuenta|cuentas|cobr|reclamo|reclamos|reclamacion|negaron|negado|negada|rechaz|cubre|cubren|cubierto|cubierta|cobertura|copago|deducible|prima|autorizacion|apelar|apelacion|reembols|cita|citas|especialista|clase|clases|curso|antecedentes|historial|hace anos|hace un ano|hace dos|hace tres|hace meses|hace unos|hace mucho|el ano pasado|el mes pasado|la semana pasada|en el 20|cuando era|prevencion|preventiv|examen|examenes|vacuna|vacunas|expediente|poliza|programa|beneficio|beneficios|la red|referid|referencia|referido|chequeo|resultado|resultados|radiografia|resonancia|mamografia|ultrasonido|pelicula|noticias|libro|pagar|pago|pague|pagan|equipo|maquina|receta|recetas|resurtir|farmacia|generico|terapeuta|consejer|terapia|grupo de apoyo|recuper|ya esta bien|ya estoy bien|dieron de alta|formulario|carta|tarjeta|por si acaso|riesgo de|analisis de sangre|prueba de sangre|examen de sangre|sacar sangre|muestra de sangre|donar|monitor|tensiometro|cuanto cuesta|informacion sobre|prueba del|pruebas|tiras|medidor|aparato|dieta|folleto|seguimiento|estudio|estudios",
  ),
  happening: list(
    "ahorita|ahora mismo|en este momento|ahora.|ayuda por favor|ayudeme|ayudenme|auxilio|rapido|esta pasando|empezo|acaba de|acabo de|esta noche|todavia|me duele|le duele|no puedo respirar|no puede respirar|no respira|esta teniendo|estoy teniendo|no para|matarme|quiero morir|me quiero morir|quitarme la vida|no quiero vivir|no quiero seguir|morirme|estoy sangrando|esta sangrando|se esta|me esta dando|le esta dando|siento que|me siento|pienso en|pensando en|estoy pensando|lastimarme|hacerme dano|acabar con|no despierta|sin ganas de vivir|cortarme|suicidarme|suicida.|vale la pena|desaparecer|no aguanto",
  ),
};

export const calmChinese: Calm = {
  paperwork: list(
    "账单|理赔|拒赔|报销|承保|保险付|自付|免赔|保费|授权|申诉|退款|预约|专科|课程|培训|病史|家族|年前|去年|上个月|上周|以前|那次|年的时候|小时候|筛查|预防|疫苗|打针|病历|记录|计划包|福利|网络内|转诊|复诊|体检|结果|报告|检查|验血|抽血|扫描|电影|新闻|书上|费用|多少钱|收费|付费|付钱|机器|续药|处方|药房|仿制|治疗师|心理医生|心理咨询|辅导|支持小组|已经好了|好多了|出院|住院|代码|表格|信|卡|万一|风险|血压药|血糖仪|试纸|仪器|献血|血型|保不保|包不包|包含|覆盖|涵盖|包括|赔|血液检查|量血压|多少|哪里可以|资料|讲座|复查|手术费|如何预防|怎么预防|申请",
  ),
  happening: list(
    "现在|刚刚|刚才|救命|快点|正在|今晚|开始|突然|还在|一直在|快不行|想死|不想活|自杀|怎么办|马上|我胸口|我好痛|止不住|叫不醒|没有反应|喘不过|呼吸不了|忽然|此刻|这会|想结束|活不下去|活着没|伤害自己|不想再|快死|好辛苦|活够",
  ),
};

import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const duele =
  "agarr|duel|dolor|doli|dole|oprim|opres|presion|apriet|aprieta|aplasta|quema|arde|ardor|punzad|puntad|pesad|peso en|infart|molesta mucho|me mata|se me sale";

/** Spanish as it is spoken in the US, accents left off, words run together. */
export const spanishSigns: readonly Sign[] = [
  sign("redFlag", "chestPain", "pecho|corazon|corason|torax", duele),
  sign(
    "redFlag",
    "chestPain",
    "infarto|infartando|ataque al corazon|ataque de corazon|ataque cardiaco|paro cardiaco|ataque del corazon|ataque al corason|le dio un ataque",
  ),
  sign(
    "redFlag",
    "heart",
    "corazon|corason|palpitaciones|pulso",
    "acelerado|rapido|brinca|late muy|se me sale|desmay|mareo|maread|salta|a mil|irregular",
  ),
  sign(
    "redFlag",
    "armAndJaw",
    "brazo|mandibula|quijada",
    "izquierdo|dormid|adormec|entumid|dolor|duele",
    "sudor|sudando|pecho|quijada|mandibula|dormid|nausea|brazo izquierdo",
  ),
  sign(
    "redFlag",
    "breathing",
    "respir|aire|aliento",
    "no.|falta|dificultad|trabajo|cuesta|apenas|dejo de|sin.|ahog|casi no|mal.|dificil|batallando|cortad|no puede|agitad|rapido",
  ),
  sign("redFlag", "breathing", "ahog|asfixi|sofoc|me falta el aire|le falta el aire|falta de aire"),
  sign(
    "redFlag",
    "breathing",
    "asma|inhalador",
    "ataque|no funciona|no sirve|no le sirve|no me sirve|no me ayuda|no le ayuda|fuerte|peor|no le hace|no me hace|se acabo",
  ),
  sign(
    "redFlag",
    "blue",
    "labios|cara|dedos|piel|poniendo|puso|esta.|bebe|nino|nina",
    "azul|azules|azulad|morad|gris",
  ),
  sign(
    "redFlag",
    "stroke",
    "derrame|embolia.|embolias.|apoplej|ictus|infarto cerebral|accidente cerebro|paralisis",
  ),
  sign(
    "redFlag",
    "stroke",
    "cara|boca|rostro|sonrisa|parpado|lado",
    "caid|torcid|chuec|dormid|adormec|entumid|paraliz|cayo|se le fue|debil|se le cae|desvi|de lado|colga",
  ),
  sign(
    "redFlag",
    "stroke",
    "habla|hablar|palabras|lengua|hablando",
    "enredad|arrastr|no puede|no puedo|habla mal|no le salen|no me salen|trab|rar|no se le entiende|no se entiende|sin sentido|incoher|balbuce|no le sale|no me sale",
  ),
  sign(
    "redFlag",
    "stroke",
    "brazo|pierna|mano|mitad del cuerpo|lado izquierdo|lado derecho|medio cuerpo|un lado",
    "no puede mover|no puedo mover|no lo siento|no la siento|dormid|adormec|entumid|paraliz|debil|no siente|no responde|no siento|sin fuerza|no puede levantar|no puedo levantar|no levanta",
  ),
  sign(
    "redFlag",
    "stroke",
    "de repente|de pronto|de golpe|subit",
    "no veo|no ve.|ciego|ciega|vista|confund|vision|no puedo ver|perdi",
  ),
  sign(
    "redFlag",
    "headache",
    "cabeza",
    "peor|explot|revient|estall|nunca|insoportable|como si me|va a reventar|horrible de repente|trueno|muy fuerte de repente",
  ),
  sign(
    "redFlag",
    "headInjury",
    "golpe|pego|cayo|cai.|caida|peg|me di",
    "cabeza|nuca",
    "vomit|confund|sueno|desmay|sangr|inconscien|no despierta|mareo|maread|no reacciona|dormid|vomita",
  ),
  sign(
    "redFlag",
    "bleeding",
    "sangr|hemorrag|desangr",
    "no para|no se detiene|mucho|mucha|muchisim|no deja|demasiad|chorro|chorrea|sin parar|borboton|no puedo parar|embaraz|por todos lados|no se me quita|no se quita|coagul|no puedo det|no se corta|empap|charco|no cesa|no se le quita|sin control",
  ),
  sign("redFlag", "bleeding", "tos.|tose|tosi|vomit|escup|devolv|orin|heces|popo|excremento|obra", "sangre"),
  sign(
    "redFlag",
    "bleeding",
    "hemorrag|desangr|balazo|le dispararon|me dispararon|apunal|navaj|me cortaron|cortada profunda|puñal|cuchillada|baleado",
  ),
  sign(
    "redFlag",
    "unconscious",
    "inconscien|desmay|no responde|no reacciona|no despierta|no se despierta|perdio el conocimiento|perdi el conocimiento|sin conocimiento|no contesta y|se desplomo|desvanec|colaps|no vuelve en si|no lo puedo despertar|no la puedo despertar|no puedo despertar|desvaneci|perder el conocimiento|perdio el sentido",
  ),
  sign("redFlag", "choking", "atragant|se esta ahogando"),
  sign(
    "redFlag",
    "choking",
    "atorad|atoro.|atascad",
    "garganta|comida|pedazo|hueso|pastilla|algo|respir|carne|moneda|pan.|dulce|uva|salchicha|juguete|pescuezo",
  ),
  sign("redFlag", "allergy", "anafil|choque alergico|shock alergico"),
  sign(
    "redFlag",
    "allergy",
    "garganta|lengua|labios|cara|boca",
    "hinch|cierra|cerrando|inflam|cerro|cerrada",
  ),
  sign(
    "redFlag",
    "allergy",
    "alerg|pico|picadura|abeja|avispa|cacahuate|mani|mariscos|camaron",
    "grave|severa|respirar|garganta|ronchas por todo|fuerte|cara|labios|no puede|lengua|reaccion muy",
  ),
  sign(
    "redFlag",
    "overdose",
    "sobredosis|envenen|intoxic|todas las pastillas|frasco entero|todo el frasco|monoxido|fentanilo|bote de pastillas|frasco de pastillas|puno de pastillas|veneno|puñado de pastillas",
  ),
  sign(
    "redFlag",
    "overdose",
    "tomo|tome|trago|trague|tomado|bebio|comio|se trag|tragado|tomar|ingirio",
    "demasiad|muchas pastillas|cloro|lejia|pila|veneno|detergente|mis pastillas|las pastillas de|unas pastillas|blanqueador|doble dosis|quimico|anticongelante|desinfectante|bateria|imanes|limpiador|raticida|gasolina|alcohol del",
  ),
  sign(
    "redFlag",
    "seizure",
    "convuls|le dio un ataque|ataque epilep|epilep|esta temblando todo|temblando sin control|sacud|ojos en blanco",
  ),
  sign(
    "redFlag",
    "diabetic",
    "azucar|glucosa|diabet|insulina",
    "desmay|baj|inconscien|no despierta|confund|tembl|30|35|40|45|50|500|600|coma|demasiad|altisim|muy alta y|por los suelos|no reacciona",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "embaraz|fuente.|contraccion|semanas de|parto",
    "sangr|no se mueve|no siento|dolor fuerte|desmay|caida|cai.|rompio|hemorrag|ya viene|dejo de moverse|fuerte|convuls|vision borrosa|prematur|empuj",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "bebe",
    "no se mueve|no se ha movido|ya no patea|dejo de moverse|ya no se mueve|no lo siento|no la siento|ya viene|esta naciendo|dejo de patear|no patea|sin moverse",
  ),
  sign(
    "redFlag",
    "infant",
    "bebe|recien nacido|recien nacida|meses|semanas de nacid|dias de nacid",
    "no llora|no respira|morad|azul|no despierta|flacid|fiebre|convuls|ahog|no reacciona|calentura|no come|desguanzad|aguad|no responde|quej",
  ),
  sign(
    "redFlag",
    "infant",
    "nino|nina|hijito|hijita|nieto|nieta",
    "no respira|morad|azul|no despierta|flacid|convuls|ahog|no reacciona|desguanzad|aguad|no responde|40 de|40 grados|104|105",
  ),
  sign(
    "redFlag",
    "burn",
    "quem",
    "grave|severa|mucho|cara|agua hirviendo|aceite|todo el|cuerpo|feo|muy mal|piel|mano|brazo|pierna|tercer grado|ampolla|pecho",
  ),
  sign(
    "redFlag",
    "burn",
    "electrocut|descarga electrica|le dio la corriente|le paso la corriente|incendi|toque electrico|hirviendo encima",
  ),
  sign(
    "redFlag",
    "abdomen",
    "estomago|abdomen|vientre|barriga|panza|costado",
    "insoportable|no aguanto|peor|duro como|desgarr|dobla|horrible|retorc|no soporto|no lo aguanto|retuerc",
  ),
  sign(
    "redFlag",
    "drowning",
    "se ahogo|ahogando|saque de la alberca|saque de la piscina|sacaron de la alberca|sacaron de la piscina|cayo a la alberca|cayo a la piscina|bajo el agua",
  ),
  sign(
    "redFlag",
    "crash",
    "accidente|choque|chocamos|choco|atropell|cayo del|cayo de la|se cayo|me cai|caida",
    "sangr|no se puede mover|no puede mover|no me puedo|no se mueve|inconscien|cuello|atrapad|ahorita|ahora mismo|no puedo mover|no se puede levantar|no se levanta|techo|escalera|segundo piso|tercer piso|no mueve|no siente|no puede levantarse|no me puedo levantar|no puedo levantarme|no responde",
  ),
  sign(
    "redFlag",
    "crash",
    "atropell|hueso",
    "carro|coche|camion|salido|sale|expuesto|saliendo|afuera|lo.|la.",
  ),
  sign(
    "redFlag",
    "sepsis",
    "fiebre|calentura|temperatura",
    "cuello rigido|confund|40|41|104|105|convuls|delira|no se le baja y|no despierta|alucin|cuello tieso|manchas|tiesa|desorient|nuca",
  ),
  sign(
    "redFlag",
    "collapse",
    "en el piso|en el suelo|tirad|encontre a|tumbad",
    "no se mueve|no puede|no responde|inconscien|no se levanta|no contesta|no reacciona|no despierta",
  ),
  sign(
    "redFlag",
    "dying",
    "me estoy muriendo|se esta muriendo|me voy a morir|se va a morir|me muero|se me muere|siento que me muero|creo que me muero|se nos muere|se muere",
  ),
  sign(
    "redFlag",
    "ambulance",
    "llame al 911|llamen al 911|necesito al 911|el 911|una ambulancia|manden ambulancia|mande ambulancia|manden una ambul|pidan una ambulancia|necesito ambulancia|paramedicos|es una emergencia|emergencia medica|una urgencia medica|es urgente medico|auxilio|de vida o muerte|ocupo ambulancia|ambulancia por favor|ambulancia ya|ambulancia urgente",
  ),
  sign(
    "redFlag",
    "violence",
    "me esta pegando|me pega|me golpea|me golpeo|me quiere matar|me va a matar|me amenaza|amenazo con|tiene una pistola|tiene un cuchillo|me violo|me violaron|abusa de mi|abuso de mi|me estrangul|me ahorco|me esta golpeando|no estoy segura en mi casa|temo por mi vida|miedo de que me mate|me maltrata|esta pegandole|me lastima.",
  ),
  sign(
    "redFlag",
    "harmOthers",
    "matar|lastimar|hacerle dano|danar|acuchillar|disparar",
    "alguien|mi bebe|mis hijos|mi esposo|mi esposa|a todos|gente|al bebe|mi jefe|mi hijo|mi hija|mi marido|lo.|la.",
    "quiero|voy a|ganas|pienso|pensando|miedo de|ideas|temo|impulso",
  ),
  sign(
    "selfHarm",
    "suicide",
    "suicid|matarme|me quiero matar|me voy a matar|me mato|me kiero matar|quitarme la vida|me quito la vida|quitarse la vida|se quiere matar|se quiere quitar|acabar con mi vida|acabar con todo|terminar con todo|terminar con mi vida|acabar con todo esto|terminar de una vez|morirme|me quiero morir|me kiero morir|quiero morir|quisiera morir|se quiere morir|quiere morir|quisiera estar muert|quiero estar muert|prefiero estar muert|mejor muert|mejor estar muert|preferiria morir|preferiria estar muert|prefiero morir|ojala no despert|ojala me muer|ojala estuviera muert|no despertar|no quiero despertar|dormir y no despertar|no quiero vivir|ya no quiero vivir|no quiere vivir|no quiero seguir vivi|no quiero seguir viv|ganas de vivir|sin ganas de vivir|no quiero seguir asi|ya no quiero seguir asi|no quiero seguir aqui|no quiero seguir mas|no quiero estar aqui|ya no quiero estar|no quiero existir|dejar de existir|no tengo razon para vivir|no hay razon para vivir|nada por que vivir|no vale la pena vivir|no vale la pena seguir|la vida no vale|mi vida no vale|la vida no tiene sentido|mi vida no tiene sentido|para que vivir|para que seguir viv|sin mi estarian mejor|estarian mejor sin mi|mejor sin mi|estaria mejor muert|cansad de vivir|cansado de vivir|cansada de vivir|cansado de la vida|cansada de la vida|harto de vivir|harta de vivir|ahorcarme|colgarme|pegarme un tiro|darme un tiro|tirarme del puente|aventarme|tirarme de|lanzarme de|tomarme todas|tomarme todas las pastillas|carta de despedida|nota de despedida|ya no aguanto mas|no puedo mas con|ya no puedo mas|no puedo seguir asi|desaparecer para siempre|quiero desaparecer|ya no soporto vivir|me despedi de todos|pienso en la muerte|pensando en la muerte|pienso en morir|pensando en morir|ya no encuentro sentido|que me mate|se va a colgar|se quiere colgar|colgarse|ahorcarse|matarse|tirarse de",
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "cortarme|cortandome|me corte las|me corto|me estoy cortando|cortarse|se corta los|se corta las|se corta a proposito|se corta la piel|se corta ella|se corta el mismo|se esta cortando los|se esta cortando las|lastimarme|hacerme dano|me hago dano|se hace dano|lastimarse|hacerse dano|autolesi|me lastimo yo|me lastimo a proposito|quemarme|me estoy lastimando|danarme|cortarme las venas|cortar las venas|hacerme algo malo|hacerme algo|hacer una locura",
  ),
];

import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const thinners =
  "anticoagulante|anticoagulantes|warfarina|coumadin|eliquis|xarelto|adelgaza la sangre|sangre delgada";
const low =
  "veinte|treinta|cuarenta|20|22|25|28|29|31|32|33|34|36|37|38|39|41|42|43|44|46|47|48|49|30|35|40|45|50";
const lost =
  "no sabe. ni|no sabe. quien|no sabe. donde|no sabe. en que|ni quien soy|no me reconoce|no reconoce|no me conoce|desvari|delir|incoheren|diciendo cosas|dice cosas|habla cosas|confund|desorient|como ido|como ida|ido.|ida.|perdido|perdida";

/** What a triage nurse asks after in who is taken ill, as people answer in Spanish. */
export const spanishTriage: readonly Sign[] = [
  sign(
    "redFlag",
    "chestPain",
    "pecho|corazon|esternon",
    "encima|elefante|piedra|ladrillo|cierra|apachurr|apret|estruj|opresion|dolor|duele|punzad",
    "encima|elefante|piedra|ladrillo|brazo|quijada|espalda|aire|sudando|no me deja|no se me quita|no se quita|desde la manana|desde anoche|desde hace|cierra|respir|todo el dia",
  ),
  sign(
    "redFlag",
    "heart",
    "corazon|latidos|pulso",
    "se me para|se para|se detiene|brinc|se acelera|muy acelerado|bien acelerado|a mil|disparad|descontrol",
    "arranca|desmay|maread|siento|aire|sudor|toques|para.|pecho|fuerte",
  ),
  sign(
    "redFlag",
    "stroke",
    "se me durmio|se le durmio|se me entumio|se le entumio|se me paralizo|se le paralizo|se me adormecio|se le adormecio|ya no pude agarrar|no puede agarrar",
    "lado|mano|brazo|cara|pierna|boca|cuerpo|cuchara",
  ),
  sign(
    "redFlag",
    "stroke",
    "no puede mover|no puedo mover|no siento|no siente|no mueve|se le fue|se me fue|se me apago|se le apago|perdi|perdio",
    "la mano|el brazo|la pierna|las piernas|la cara|la boca|la vista|un ojo|el ojo|medio cuerpo|un lado|el habla|equilibrio",
  ),
  sign(
    "redFlag",
    "stroke",
    "ojo|parpado|boca|labio|cachete",
    "se le cae|se me cae|se le chuec|chuec|se le jala|se le va|jalad|de lado|torc",
  ),
  sign(
    "redFlag",
    "stroke",
    "como borracho|como borracha|como si estuviera borrach|como tomado|como tomada",
    "camin|habla|anda|no tomo|no ha tomado|tambale",
  ),
  sign(
    "redFlag",
    "confused",
    lost,
    "de repente|ahora|hoy.|ahorita|manana|fiebre|calentura|desde|amanecio|ayer|orinar|me dicen|escalofrio|noche|cayo|golpe|agua|rato",
  ),
  sign(
    "redFlag",
    "breathing",
    "boque|jadea|jadeando|silba|chifla|ronca feo|ronca raro|pujando|se le hunde|se le hunden|se le sumen|sumid|hundid",
    "respir|aire|aparatito|costill|pecho|garganta|80|marca|ojos|viejo|papa|mama|bebe|nino|nina|el.|ella",
  ),
  sign(
    "redFlag",
    "breathing",
    "dos palabras|una palabra|frase completa|pocas palabras",
    "no.|apenas|sin.|solo|nomas|aire|puede|puedo",
  ),
  sign(
    "redFlag",
    "breathing",
    "inhalador|nebulizador|bombita|espray|spray",
    "nada|no me hace|no le hace|no sirve|ahog|veces|no ayuda|no agarra",
  ),
  sign(
    "redFlag",
    "breathing",
    "deja de respirar|dejo de respirar|se le va la respiracion|se le corta la respiracion|se le olvida respirar|deja de jalar aire|no jala aire|no pasa aire|no puede pasar aire|no le entra aire|no me entra aire|no agarra aire|no alcanzo aire|me falta el aire|le falta el aire|me falta aire|le falta aire|casi no respira|apenas respira|ya no respira",
  ),
  sign(
    "redFlag",
    "breathing",
    "oxigeno|saturacion|oximetro|aparatito|aparato del dedo",
    "70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|setenta|ochenta|sesenta",
    "marca|bajo|dice|dedo|boque|respir|cayo|esta.|anda|tiene",
  ),
  sign(
    "redFlag",
    "allergy",
    "hinch|roncha|ronchas|comezon|pica|picazon|colorad|salpullid|urticaria|inyect|alerg",
    "antibiotic|medicina nueva|comi.|comio|mani|cacahuate|mariscos|camaron|camarones|pico|penicilina|vacuna|abeja|avispa|hormiga|inyect|por todo|en todo|todo.",
    "saliva|tragar|pecho|cierra|garganta|lengua|respir|maread|vomit|voz|cara|labios|desmay|aire|colorad|ahog",
  ),
  sign(
    "redFlag",
    "allergy",
    "roncha|ronchas|hinch|comezon|salpullid",
    "paso saliva|pasar saliva|puedo tragar|puede tragar|casi no trago|cierra la garganta|cerrando la garganta",
  ),
  sign(
    "redFlag",
    "bleeding",
    "sangr|sangre",
    "bastante|tos.|toso|tose|oido|oidos|placenta|oreja|litros|perdiendo|a montones|llave|por la boca|a chorros|cubeta|no cierra|cuajos|coagulos",
  ),
  sign(
    "redFlag",
    "bleeding",
    "coagulos|cuajarones|cuajos|pedazos de sangre",
    "maread|grande|limon|naranja|salen|sale.|luz|parto|bebe|toalla|desmay|huevo",
  ),
  sign(
    "redFlag",
    "bleeding",
    "negro|negra|chapopote|brea|cafe molido|alquitran",
    "bano|popo|excremento|heces|vomit|obre|evacu|caca",
    "desmay|maread|debil|negro|negra|sangre|palid|chapopote",
  ),
  sign(
    "redFlag",
    "bleeding",
    "nariz|encias|herida|muela",
    "sangr",
    `no para|hora|horas|maread|no se le|no se me|rato|${thinners}`,
  ),
  sign(
    "redFlag",
    "unconscious",
    "mantener despiert|mantenerlo despiert|mantenerla despiert|se queda dormid|se me queda dormid|se esta quedando dormid|no lo podemos despertar|no la podemos despertar|no despierta|no vuelve|le hablo y no|le estoy hablando|no me oye|no me contesta|no abre los ojos|no habla",
    "cabeza|golpe|pastill|cayo|cable|luz|agua|fiebre|le.|lo.|la.|nada|redondo|rato|azucar|abuelo|abuela|mama|papa|nino|nina|bebe",
  ),
  sign(
    "redFlag",
    "collapse",
    "le esta dando algo|le dio algo|le va a dar algo|me va a dar algo|me esta dando algo|le dio un patatus|le dio el patatus|le dio un soponcio|se puso malo|se puso mal.|se me va|se nos va",
    "mi.|papa|mama|feo|no.|se.|esposo|esposa|abuel|hijo|hija|ayud",
  ),
  sign(
    "redFlag",
    "seizure",
    "brinca|brincos|brincando|ataques|ataque|temblor|tiembla|temblando|se sacude|tieso|tiesa|trab",
    "uno tras otro|en blanco|espuma|no para|no se le quita|no vuelve|todo su cuerpo|todo el cuerpo|minutos|ojos|baba|orino|lengua",
  ),
  sign(
    "redFlag",
    "diabetic",
    "azucar|glucosa|sugar",
    `${low}|baja|bajisim|se le bajo|se me bajo|bajo.|low.`,
    "jugo|abrir la boca|tragar|despert|despierta|confund|tembl|sud|desmay|raro|rara|no puede|no quiere|no responde|incoher|borros|dulce",
  ),
  sign(
    "redFlag",
    "diabetic",
    "diabetic|diabetes|insulina",
    "sudad|sudando|tembl|palid|frio|fria|raro|rara|agresiv",
    "despert|despierta|no.|confund|incoher|respond|borros",
  ),
  sign(
    "redFlag",
    "infant",
    "bebe|recien nacid|mes de nacid|dias de nacid|semanas de nacid|meses",
    "no llora|no come|no mama|no quiere mamar|no moja|no hace pipi|mollera|aguad|flojit|deja de respirar|no abre los ojos|se pone morad|tieso|guango|guanga|como trapo|muneco de trapo|no se despierta|gemid|pujido",
  ),
  sign(
    "redFlag",
    "labor",
    "cabecita|cabeza|cordon|piecito|piecitos|pies.|manita|nalguitas|bracito|tripa",
    "se le ve|se ve.|ya sale|saliendo|salio|se asoma|se siente|asomando|colgando|coronando|afuera",
    "bebe|fuente|casa|parto|panza|embaraz|pujar|rompio|piernas|ya.|carro",
  ),
  sign(
    "redFlag",
    "labor",
    "contracciones|dolores de parto|dar a luz|va a nacer|naciendo|ganas de pujar|pujando|fuente",
    "carro|casa|sola.|no llegamos|camino|bano|ayud|minuto|minutos|verde|sangre|antes de tiempo|cordon|ya.|no alcanz",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "embaraz|ocho meses|siete meses|nueve meses|semanas|encinta",
    "lucecitas|lucesitas|estrellitas|cabeza|boca del estomago|vista|hinchad|ve borroso|veo borroso|presion",
    "estalla|revienta|insoportable|hinchad|lucecitas|lucesitas|borroso|altisima|boca del estomago|estrellitas",
  ),
  sign(
    "redFlag",
    "urine",
    "sin orinar|no orina|no ha orinado|no he orinado|no puedo orinar|no puede orinar|no hace pipi|sonda|cateter|no ha hecho pipi",
    "fiebre|calentura|escalofrio|desvari|confund|ayer|dolor|hinchad|no drena|dias|quien|vientre|tapad",
  ),
  sign(
    "redFlag",
    "sepsis",
    "fiebre|calentura|escalofrio|escalofrios|infeccion|temblorina",
    `${lost}|sin orinar|no orina|cuarenta|cuello|manchas|morad|no despierta|raya roja`,
  ),
  sign(
    "redFlag",
    "testicle",
    "testiculo|testiculos|huevo.|huevos|bolas|partes",
    "torcid|hinchad|de repente|insoportable|vomit|morad|horrible|no aguanto|durisim",
  ),
  sign(
    "redFlag",
    "abdomen",
    "estomago|panza|barriga|vientre|apendice|abdomen",
    "como tabla|como piedra|durisim|duro como|dura como|no me puedo enderezar|no se puede enderezar|revento|se le revento|doblad|revolc|retorciend",
  ),
  sign(
    "redFlag",
    "headache",
    "cabeza",
    "de la nada|de golpe|de repente|relampago|trueno|peor dolor|jamas",
    "nunca|fuerte|trueno|horrible|vomit|vista|peor|estall|habia sentido|jamas",
  ),
  sign(
    "redFlag",
    "allergy",
    "reaccion alergica|reaccion muy fuerte|reaccion fuerte",
    "tengo|tiene|esta.|me esta|le esta|teniendo|dando|le dio|me dio",
  ),
  sign(
    "redFlag",
    "ambulance",
    "manden ayuda|manden a alguien|mande ayuda|mandeme ayuda|que venga alguien|vengan rapido|vengan ya",
  ),
  sign(
    "redFlag",
    "confused",
    "confundid|desorientad",
    "no me conoce|no sabe|no conoce|no reconoce|no entiende",
  ),
  sign(
    "redFlag",
    "seizure",
    "le esta dando un ataque|le estan dando ataques|le dan ataques|ataque de epilepsia",
  ),
  sign(
    "redFlag",
    "dying",
    "esta muerto|esta muerta|se murio aqui|creo que murio|ya no esta viv",
    "creo|parece|aqui|ayud|mi.|piso|cama",
  ),
  sign(
    "redFlag",
    "collapse",
    "encontre|encontramos|hallamos|halle",
    "tirado|tirada|desmay|en el piso|en el suelo|inconscien",
  ),
  sign(
    "redFlag",
    "abdomen",
    "panza|estomago|vientre|barriga",
    "dolor|duele",
    "no me puedo parar|no se puede parar|no puedo caminar|no puede caminar|no me puedo mover|no aguanto|gritando|tan fuerte",
  ),
];

import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const small =
  "bebe|nino|nina|ninos|hijo|hija|nene|nena|nieto|nieta|chiquito|chiquita|sobrino|sobrina|chamaco|escuincle|recien nacid";
const thinners =
  "anticoagulante|anticoagulantes|warfarina|coumadin|eliquis|xarelto|adelgaza la sangre|sangre delgada";
const household =
  "cloro|lejia|pinesol|pine sol|fabuloso|drano|destapacanos|amoniaco|gasolina|thinner|tiner|aguarras|raticida|insecticida|veneno|detergente|jabon de|suavizante|limpiador|desinfectante|anticongelante|perfume|alcohol|acido|pintura|petroleo|acetona|sosa";

/** What a triage nurse asks after when something was done or befell somebody, as people answer in Spanish. */
export const spanishMishaps: readonly Sign[] = [
  sign(
    "redFlag",
    "choking",
    "se trago|se metio|se atoro|atorad|trabad|se le fue|se le quedo",
    "moneda|pila|uva|dulce|canica|hueso|juguete|carne|salchicha|iman|imanes|tornillo|aguja|alfiler|clavo|espina|pedazo|boton|arete",
  ),
  sign("redFlag", "headInjury", thinners, "golpe|cayo|cai.|pego|resbal|caida", "cabeza|cara|nuca|escalera"),
  sign(
    "redFlag",
    "headInjury",
    "cabeza|nuca|craneo|frente",
    "golpe|pego|pegaron|cayo|cai.|bate|pedrad|tubazo|chipote",
    "oido|sangre|despierto|despierta|dormid|sueno|raro|rara|mismo|no sabe|maread|vomit|no se acuerda|ido.|ida.|incoher|hundid",
  ),
  sign(
    "redFlag",
    "overdose",
    "agarro|se comio|se tomo|se trago|encontro|se metio|se echo|abrio",
    "medicinas|medicina|pastillas|pastilla|frasco|vitaminas|gomitas|edibles|gotas|jarabe",
    `${small}|no se cuant|dormid|raro`,
  ),
  sign(
    "redFlag",
    "overdose",
    "se metio algo|se inyecto|se pico|jeringa|aguja|heroina|cristal|fentanilo|cocaina|droga|drogas|pastillas azules|se drogo|se pincho",
    "respir|labios|gris|morad|dormid|no despierta|no reacciona|frio|fria|ronc|brazo|espuma|blanc",
  ),
  sign(
    "redFlag",
    "overdose",
    "me equivoque|se equivoco|por error|doble|triple|dos veces|de mas|la medicina de otro|confundi|revolvi",
    "insulina|pastilla|pastillas|medicina|dosis|gotas|presion",
    "tembl|borros|maread|sueno|sud|desmay|debil|vomit|corazon|frio|que hago|lento|dormid",
  ),
  sign(
    "redFlag",
    "poison",
    household,
    "se tomo|tomo.|tome|trago|bebio|bebi.|se bebio|trague|probo|comio|lamio|boca|chupo|ojo|ojos",
  ),
  sign(
    "redFlag",
    "poison",
    "fumig|insecticida|veneno|pesticida|rociaron|gas.|carbon|brasero|anafre|calentador",
    "babe|pupila|vomit|tembl|maread|sud|respir|cabeza|desmay|muy dormid|bien dormid|calambr|ojos",
  ),
  sign(
    "redFlag",
    "poison",
    "vibora|culebra|serpiente|cascabel|alacran|arana|viuda negra|aguamala|medusa",
    "pico|mordi|hinch|dormid|sud|babe|morad|maread",
  ),
  sign(
    "redFlag",
    "shock",
    "cable.|cables|corriente|toques|contacto|enchufe|tomacorriente|alta tension|rayo.|electric",
    "agarro|toco|toque|pegad|avento|quedo|descarga|dio.|tiro.|corazon|electrocut|me dio|le dio|cayo",
  ),
  sign(
    "redFlag",
    "heat",
    "golpe de calor|insolacion|insolado|insolada|ya no suda|no suda|dejo de sudar|no esta sudando",
  ),
  sign(
    "redFlag",
    "heat",
    "calor|caloron|calorsote|sol.|carro cerrado|pisca|hirviendo|ardiendo",
    "incoheren|confund|desmay|vomit|no habla|delir|no suda|maread|ido.|no despierta|encerrad|tambale|convuls",
  ),
  sign(
    "redFlag",
    "cold",
    "nieve|hielo|helad|congel|frio.|hipotermia|intemperie",
    "tieso|tiesa|no responde|no reacciona|no tiembla|balbuce|morad|no despierta|dormid|negros|confund",
    "afuera|encontr|noche|horas|nieve|agua|dedos|calle|el.|ella|esta.",
  ),
  sign(
    "redFlag",
    "drowning",
    "se hundio|se fue al fondo|debajo del agua|bajo el agua|cayo al rio|cayo al agua|cayo a la|sacamos|sacaron|trago agua|trago mucha agua|tosio mucha agua|tina|cubeta",
    "tos.|tosi|agua|respir|espuma|ido.|ida.|reacciona|despierta|morad|flacid|aguad|flojit",
  ),
  sign(
    "redFlag",
    "burn",
    "exploto|flamazo|hirviendo|olla|sarten|manteca|boiler|cohete|cohetes|gas.|vapor|lumbre",
    "encima|cara|piel|brazo|manos|pecho|quem|cuerpo|espalda|ojos",
    "nino|nina|quem|piel|cara|le cayo|se le|se volteo|ampoll|volte",
  ),
  sign(
    "redFlag",
    "violence",
    "me acaba de|me esta|me estan|me quiere|me trata de",
    "ahorcar|ahorcando|estrangul|golpear|golpeando|pegar|pegando|apunt|matar|violar|encerr|quemar",
  ),
  sign(
    "redFlag",
    "violence",
    "hablo bajito|hablando bajito|no puedo hablar|haga como que|finja|hagase como|siga la corriente",
    "pistola|cuchillo|afuera|matar|novio|marido|esposo|golp|ahorc|me deja salir|oye",
  ),
  sign(
    "redFlag",
    "violence",
    "balacear|balaceo|apunal|machet|le dispar|me dispar|lo picaron|le dieron un tiro",
  ),
  sign(
    "redFlag",
    "burn",
    "se quemo todo|se quemo toda|agua hirviendo|aceite hirviendo|aceite caliente",
    "cayo|encima|hijo|hija|nino|nina|mi.|le.|me.|bebe",
  ),
];

import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const body =
  "piernas|brazos|brazo|pierna|munecas|muneca|venas|muslos|manos|piel|panza|cuerpo|barriga|antebrazo";

/** Plans, means, farewells and hurt that somebody does to themselves, told of oneself or of another, in Spanish. */
export const spanishLastWords: readonly Sign[] = [
  sign(
    "selfHarm",
    "farewell",
    "todo arreglado|todo listo|todo en orden|arregle todo|arregle mis|deje todo|mis cosas en orden|papeles en orden",
    "despedir|despedirme|adios|nomas|me voy|ya no|gracias",
  ),
  sign(
    "selfHarm",
    "farewell",
    "despedirme de|ya me despedi|me despedi|quiero despedirme|queria despedirme|vengo a despedirme|llamo para despedirme|se despidio de|se esta despidiendo|mando mensaje de despedida|mensaje de despedida|mensaje despidiendose|carta despidiendose",
  ),
  sign(
    "selfHarm",
    "farewell",
    "ultima persona|ultima llamada|ultima vez",
    "hablar|hablo|hable|voy a|vaya|hago|que me|escuch|oye|oir",
  ),
  sign(
    "selfHarm",
    "farewell",
    "a donde yo voy|donde yo voy|a donde voy|donde voy|alla donde voy|pa donde voy",
    "no se necesita|no necesito|no hace falta|no ocupo|seguro|no me sirve|no voy a necesitar",
  ),
  sign(
    "selfHarm",
    "farewell",
    "quiere ir con|quiere irse con|quiero ir con|quiero irme con|me quiero ir con|se quiere ir con|irme con|alcanzar a|reunirme con|estar. con",
    "diosito|dios|el senor|difunt|mi viejo|mi vieja|mi marido|mi esposo|mi esposa|mi mama|mi papa|mi hijo|mi hija|mi madre|mi padre|mi hermano|el.|ella",
    "ya.|murio|quiero|quiere|regal|cielo|tambien|sentido|falta|alla",
  ),
  sign(
    "selfHarm",
    "means",
    "pastillas|frasco|pistola|navaja|cuchillo|soga|cuerda|veneno|escopeta|rifle|arma.",
    "en la mano|en las manos|enfrente|sobre la mesa|en la mesa|en mi mano|al lado|me estan llamando|en la boca|en la cabeza",
    "no se que hacer|tengo|estoy|miro|viendo|lista|listas|ya.",
  ),
  sign(
    "selfHarm",
    "means",
    "pistola|escopeta|rifle|revolver|cuerda|soga|navaja|navajas|veneno|mecate",
    "saco|agarro|cargo|compre|compro|encontre|tiene guardad|se llevo|pregunta|escondid",
    "tiro|dice|mata|matar|no se por que|hijo|hija|brazo|llorando|despid|le cuento|me.|ayer|cuarto|mochila",
  ),
  sign(
    "selfHarm",
    "suicide",
    "se quita la vida|se va a quitar la vida|quitarse la vida|quitarme la vida|se quito la vida hoy|darse un tiro|dar un tiro|darme un tiro|pegarse un tiro|se va a colgar|se corta las venas|cortarse las venas|cortarme las venas|se va a aventar|se quiere aventar|se va a tirar|me voy a aventar|me voy a tirar|me quiero aventar|me quiero tirar|se va a dejar morir|dejarse morir|dejarme morir|se quiere dejar morir|me voy a dejar morir|se quiere morir|no va a amanecer|ya no amanece|no amanezco|me voy a ahorcar|se va a ahorcar|me voy a colgar",
  ),
  sign(
    "selfHarm",
    "means",
    "tirarme|aventarme|lanzarme|brincar|saltar|estrellarme|estrellara|estrellar|meterme|soltar el volante|chocar",
    "ventana|puente|techo|azotea|tren|carro|balcon|piso|trailer|camion|rio.|poste|barranco|muro",
    "pienso|ganas|quiero|quisiera|voy|pensando|ojala|veces|dan.|dice|cuenta",
  ),
  sign(
    "selfHarm",
    "plan",
    "pensado como|se como hacerlo|se como|como y cuando|como hacerlo|la forma de hacerlo|tengo un plan|tiene un plan|fecha|busque como|buscando como|buscar como|googl|investig",
    "cuando|valor|hacerlo|morir|matar|sin dolor|sin que parezca|quitarme|acabar|desaparecer|decidid",
    "valor|falta|morir|matar|tengo|ando|dolor|parezca|ya.|quitarme|vida|desaparecer",
  ),
  sign(
    "selfHarm",
    "plan",
    "me falta valor|solo me falta el valor|no tengo el valor de hacerlo|me falta el valor|agarrar valor|juntando valor|me da miedo hacerlo pero|lo voy a volver a hacer|lo va a volver a hacer|lo vuelvo a hacer|lo voy a hacer hoy|lo voy a hacer esta noche|lo intente|intente matarme|intento matarse|intento quitarse|intente quitarme|trato de matarse|trate de matarme|se intento matar",
  ),
  sign(
    "selfHarm",
    "suicide",
    "acabar con|terminar con|acabo con|termino con|ponerle fin|poner fin|acabe con",
    "esto hoy|esto ya|esto esta noche|todo hoy|mi vida|la vida|con ella|mi existencia|este sufrimiento|este dolor|todo ya|todo de una|a todo|a esto",
  ),
  sign(
    "selfHarm",
    "suicide",
    "le veo caso|le hallo caso|tiene caso|le veo sentido|le encuentro sentido|tiene sentido|le veo salida|hay salida|razon para|motivo para|por que vivir|para que vivir|para que seguir|ganas de seguir|ganas de nada|por que seguir",
    "vivir|viviendo|vida|a nada|seguir|acabar|desaparecer|morir|irme|ya no|ya me canse|cansad|despert",
  ),
  sign(
    "selfHarm",
    "suicide",
    "para que seguir|para que sigo|no tengo por que|no tengo para que|ya no tengo por que|no hay por que",
    "viviendo|vivir|vivo|aqui|vida|respirando|luchando",
  ),
  sign(
    "selfHarm",
    "suicide",
    "hasta aqui llegue|hasta aqui llego|ya no doy mas|no doy para mas|tire la toalla|ya no puedo con",
    "vida|aguant|morir|ya no|todo|vivir|adios|cansad",
  ),
  sign(
    "selfHarm",
    "suicide",
    "la vida|esta vida|vivir",
    "me pesa|ya no la aguanto|no la aguanto|no aguanto|me cansa|me canso|no quiero|ya no quiero|estoy harto|estoy harta|me duele vivir|acabar|una carga|un infierno",
    "ya.|mucho|mas.|no.|acabar|vida|hasta|pensado|harto|harta",
  ),
  sign(
    "selfHarm",
    "suicide",
    "dormirme|dormir|acostarme|quedarme dormid",
    "no levantarme|no despertar|no despertarme|ya no despertar|nunca despertar|no volver a|para siempre|nunca mas|no amanecer",
  ),
  sign(
    "selfHarm",
    "suicide",
    "si me muero|cuando me muera|si me muriera|si yo me muero|si desaparezco|si ya no estoy|si yo no estuviera|sin mi",
    "nadie|mejor|a quien|ni cuenta|eso quiero|descans|tranquil|alivi",
  ),
  sign(
    "selfHarm",
    "suicide",
    "pienso|pensando|pensado|sueno|ganas|quiero|quisiera|deseo|ideas|pensamientos",
    "en la muerte|en mi muerte|de morir|de morirme|morirme|en morirme|estar muert|de muerte|no existir|en matarme|de matarme|de irme de este|de suicid|no haber nacido",
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "me rajo|me rajo las|me corto|me he cortado|cortando|me he estado cortando|me rasguno|me arano|me quemo|me clavo|me pincho|se raja|se rasguna|se quema|se corta|me tajeo|me lastimo",
    `${body}|plancha|cigarro|encendedor|navaja|vidrio|sola|solo.|escondid|nadie sabe|gilet`,
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "haciendo dano|hago dano|hacer dano|hacerme dano|hacerse dano|hace dano|lastimarme|lastimando|lastimarse",
    "me.|se.|misma|mismo|sola",
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "golpeo|golpeando|pego|pegando|azot|golpea",
    "cabeza",
    "contra la pared|contra el piso|contra el suelo|en la pared",
  ),
  sign(
    "selfHarm",
    "refusal",
    "deje de|dejo de|no me pongo|no se pone|ya no quiere|no quiere|ya no come|ya no toma|dejar. de",
    "insulina|pastillas|medicina|medicinas|comer|tomar|dialisis|tratamiento",
    "proposito|adrede|morir|dios|que pase|irse|irme|descans|acab",
  ),
  sign(
    "selfHarm",
    "burden",
    "carga|estorbo|estorbando|sobro.|lastre|inutil|no sirvo|no valgo|doy lata|pura molestia",
    "morir|mejor|desapar|irme|sin mi|familia|hijos|nadie|vida|descans|no estar",
  ),
  sign(
    "selfHarm",
    "suicide",
    "atrapad|encerrad en|sin salida|no hay salida|no veo salida|sin esperanza|no hay esperanza|desesperad",
    "vida|morir|muerte|desaparecer|vivir|acabar|matar|no existir",
  ),
  sign(
    "selfHarm",
    "attempt",
    "se tomo|me tome|se trago|me trague|tomo.|se corto|me corte|choque|se avento",
    "a proposito|adrede|porque quer|para morir|para matarse|para matarme|para no despertar|todas las pastillas",
  ),
  sign(
    "selfHarm",
    "suicide",
    "que todo se acabe|que se acabe todo|ojala me muriera|ojala me mur|pienso en tirarme|no me importa si vivo|si vivo o muero|no me importa morir|no me siento segura conmigo|no me siento seguro conmigo|estoy en un puente|estoy en el puente|estoy arriba del puente|mi hija se corta|mi hijo se corta|se corta con",
  ),
];

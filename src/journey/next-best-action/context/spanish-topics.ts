import { anyWords } from "./any-of.ts";

/** Up to so many words in between. */
const gap = (most: number): string => `(?: \\w+){0,${most}}`;

const medicine =
  "(?:medicinas?|medicamentos?|recetas?|pastillas?|insulina|inhalador|remedios?|gotas|farmacia)";
const doctor =
  "(?:doctor(?:a|es|as)?|medic[oa]s?|especialistas?|dermatolog[oa]|cardiolog[oa]|dentista|pediatra|ginecolog[oa]|psicolog[oa]|psiquiatra|terapeuta|clinica|oculista|proveedor(?:es)?)";
const service =
  "(?:resonancia|cirugia|operacion|estudio|examen|procedimiento|tratamiento|terapia|reclamo|reclamacion|solicitud|prueba|visita|consulta)";
const relative = "(?:hij[oa]|espos[oa]|marido|herman[oa]|mama|papa|madre|padre|sobrin[oa]|niet[oa])";
const insurance = "(?:seguro|plan|poliza|cobertura|aseguranza)";

/** How people bring up each topic in Spanish; accents are taken off before (`normaliseWords`). */
export const spanishTopics = {
  bill: anyWords(
    "(?:a|en) coleccion(?:es)?",
    "(?:factura|facturas)(?! de (?:la )?(?:luz|agua|gas|telefono|internet)| del (?:agua|gas|telefono))",
    "facturaron|facturado",
    `(?:cuenta|recibo|cobro|cargo)${gap(1)} (?:del|de la|por (?:la|el)) (?:hospital|doctora?|medico|clinica|laboratorio|ambulancia|resonancia|cirugia)`,
    "(?:me|nos) (?:cobraron|estan cobrando|volvieron a cobrar|llego (?:una|otra) cuenta)",
    "(?:por que|cuanto|lo que) (?:les )?(?:debo|debemos)|agencia de cobranza|cobranzas?|colecciones",
  ),
  claim: anyWords(
    "reclam(?:o|os|acion|aciones|asion)(?! (?:contra|por el trato))|(?:el|mi|un|los|del|su) claims?|reembols\\w+|explicacion de beneficios",
    "(?:ya )?(?:la|lo|le|les) (?:pagaron|han pagado)|ya (?:procesaron|pagaron)|cuanto (?:pago|pagaron) (?:el seguro|al)",
  ),
  coverage: anyWords(
    "(?<!no )(?<!no me )(?:cubren|cubre|cubriria|incluye|incluyen)|(?:esta|estan|estaria) cubiert[oa]s?|mis beneficios|que beneficios",
    "(?:sale|es|son) gratis|tiene (?:costo|copago)|pagan (?:por )?(?:la|el|las|los)",
  ),
  claimDenied: anyWords(
    `(?:negaron|negado|negada|niegan|denegaron|denegad[oa]|rechazaron|rechazad[oa]|rechazan)${gap(4)} (?:${service}|${medicine}|todo|cobertura)`,
    `(?:${service}|${medicine})${gap(4)} (?:fue |esta |sale |salio )?(?:negad[oa]|denegad[oa]|rechazad[oa])`,
    "(?:me|nos|le|lo|la) (?:lo |la )?(?:negaron|denegaron|rechazaron|niegan)|negacion|denegacion",
    "no (?:me |lo |la |nos |le )?(?:cubren|cubrieron|cubrio|quisieron (?:pagar|cubrir)|quieren (?:pagar|cubrir)|aprobaron)|no (?:esta|fue|estaba) cubiert[oa]",
  ),
  priorAuthorization: anyWords(
    "autori(?:zacion|zaciones|sacion)(?! para (?:hablar|que hable))|autoriz(?:aron|ado|ada|en|an)(?! (?:a|para) (?:hablar|que))",
    "aprobacion|aprob(?:aron|ado|ada|en)|aprueb(?:an|en|e)|permiso (?:para|del?) (?:el|la) (?:mri|cirugia|estudio|procedimiento|resonancia|operacion)|referido",
    "autorizacion(?:es)? previas?|preautorizacion|aprobacion previa",
    `(?:esper\\w+|necesit\\w+|falta|tengo|dieron|lleg\\w+|pedir|pidio|pidieron|solicit\\w+|estado de|sin)${gap(4)} (?:autorizacion|aprobacion)(?! para (?:hablar|que))`,
    `(?:autorizacion|aprobacion) (?:de|del|para|para el|para la)${gap(3)} (?:${service}|${medicine}|silla)`,
    `(?:autoriz|aprob)(?:aron|ado|ada|ar|an|en)${gap(3)} (?:${service}|${medicine})`,
  ),
  missingDocument: anyWords(
    `(?:falta|faltan|mand\\w+|envi\\w+|piden|pidieron|pidiendo|necesitan|subir|faxe\\w+|entreg\\w+|recib\\w+|que|cuales)${gap(5)} (?:documentos?|documentacion|papeles|papeleo|expediente medico|notas (?:del doctor|medicas|clinicas)|comprobantes?|carta de necesidad)`,
    `(?:documentos?|papeles|expediente|notas medicas)${gap(4)} (?:faltan|falta|no llegaron|no han llegado|perdieron|incomplet[oa]s)`,
  ),
  idCard: anyWords(
    "(?<!(?:pagar|pago|pague|cobrar|cargar|cobraron)(?: \\w+){0,2} (?:con|a|en) (?:mi |la |una )?)tarjeta(?! de (?:credito|debito|regalo|presentacion|cumpleanos|navidad|banco))",
    "(?:la|mi|su) credencial(?! de elector)|numero de (?:miembro|grupo|socio)|identificacion del seguro|plastico del seguro",
    "tarjetas? (?:de (?:identificacion|miembro|membresia|seguro|identidad|salud|socio)|del (?:seguro|plan)|medica|id)",
    `(?:perdi|perdio|perdimos|extravie|no encuentro|no (?:me |nos )?(?:ha |han )?(?:llego|llegado|llega|mandado)|reponer|reemplazar|reemplazo|nueva|otra|duplicado)${gap(4)} tarjeta(?! de (?:credito|debito|regalo|presentacion))`,
    "tarjeta nueva|(?:carnet|credencial) (?:de|del) (?:seguro|plan|miembro)",
  ),
  findProvider: anyWords(
    "(?:dentro de|en|de) la red|in network|(?:queda|quedan|esta|hay)(?: \\w+){0,4} cerca|directorio",
    `(?:quiero|ocupo|ando buscando|prefiero)${gap(1)} (?:un|una) (?:${doctor}|terapista|podiatra|partera)|(?:ando )?buscando quien|(?:a que|a cual|cual|que) (?:laboratorio|clinica|hospital|doctor|urgent care)|(?:telefono|nombre) de un|terapista|podiatra`,
    `(?:busco|buscando|buscar|encontrar|recomiend\\w+|hay|lista de|conseguir|hallar|necesito un|necesito una|necesitamos un|necesitamos una)${gap(3)} ${doctor}`,
    `${doctor}${gap(4)} (?:dentro de la red|de la red|en la red|cerca de|que acept\\w+|que hable)`,
    `(?:acepta|aceptan|acepte|tome|toma|toman) (?:mi|este|su) ${insurance}`,
  ),
  primaryCare: anyWords(
    "(?:doctora?|medic[oa]|cuidado|mi|como mi) primari[oa]|(?:cambiar|cambio|escoger|asignen|pasarlo|pasarla)(?: \\w+){0,3} (?:pediatra|doctora?|medic[oa])",
    `${doctor} (?:de cabecera|primari[oa]|de atencion primaria|familiar|principal)|atencion primaria|pcp`,
    "(?:cambiar|cambie|cambiarme|escoger|elegir|asignaron|asignar)(?: de| a| mi| un| el)*(?: nuev[oa])? (?:doctora?|medic[oa])",
    "mi (?:doctora?|medic[oa]) (?:se fue|se jubilo|se retiro|ya no)",
  ),
  refill: anyWords(
    "surt(?:an|ido|ieron|en|o)|rellen(?:ar|en)|prescripcion|(?:cambiar|otra|nueva|cualquier) (?:de )?farmacia|(?:repetir|ordenar|ordenenlas|pedir)(?: \\w+){0,3} (?:res?eta|pastillas|medicinas?|medicamentos?)|medicinas? por correo",
    "(?:pastillas|medicina|medicinas|inhalador|gotas|insulina)(?: \\w+){0,4} (?:se termina\\w*|se acaba\\w*|otra vez)|(?:recoger|ocupo)(?: \\w+){0,2} (?:medicinas?|pastillas|gotas|receta)|receta(?: \\w+){0,2} (?:vencio|vencida)",
    "resurt\\w+|surtir\\w*|(?:un|el|otro|pedir|necesito|hacer) refill?s?|relleno de (?:la |mi )?(?:receta|medicina)",
    `(?:renovar|renueven|rellenar|rellenen|repetir)${gap(2)} (?:receta|medicina|medicamento|pastillas)|receta (?:vencida|se vencio|expiro|ya no)`,
    `(?:se me|se le|se nos) (?:acab\\w+|termin\\w+|estan? (?:acabando|terminando))${gap(4)} ${medicine}`,
    `(?:quede|quedo|quedar|estoy|esta|quedando) sin${gap(3)} ${medicine}|(?:quedan?|tengo) (?:pocas|solo \\w+)${gap(1)} pastillas`,
  ),
  medicineCost: anyWords(
    `${medicine}${gap(6)} (?:muy car[oa]s?|car[oa]s?|carisim[oa]s?|cuestan?|precio|subio|subieron|copago)`,
    `(?:cuestan?|costo|precio|cobran|cobraron|pagar|copago|pago)${gap(5)} (?:la|el|las|los|mi|mis|esta|este|por|de) ${medicine}`,
    "(?:medicina |medicamento )?generic[oa]s?",
  ),
  premium: anyWords(
    "(?:mi|un|el|hacer) pagos?(?! (?:a plazos|en partes))(?: \\w+){0,2}(?! a plazos)|(?:pago|pagar|pagando) (?:al|cada|por) mes|cheque (?:de la prima|del pago)|recibo de pago",
    "(?<!con |a |por )la prima(?! (?:de mi|hermana|me|se|vive|dijo|es mi))",
    `(?:la|mi|pagar|pago|esa|nueva|de) primas? (?:del|de mi|de la|de este|mensual|subio|sube|aument\\w+|es|esta|va|cuesta|por)`,
    `(?:subio|subieron|sube|aument\\w+|bajar|pagar|debo)${gap(2)} primas?|primas? mensual(?:es)?`,
    "mensualidad(?:es)?|pago mensual|cuota mensual",
    `(?:${insurance})${gap(2)} (?:subio|aumento|se duplico|cuesta mas|esta mas caro)`,
  ),
  paymentTrouble: anyWords(
    "no (?:puedo|podemos|pude|podre|podria|alcanzo a) (?:pagar\\w*|costear\\w*|cubrir (?:el|la) (?:pago|prima|mensualidad))",
    "no (?:me|nos|le) alcanza|no tengo (?:el |mas )?(?:dinero|con que pagar|para pagar)|no tenemos (?:el )?(?:dinero|para pagar)",
    "plan(?:es)? de pagos?|pagar(?:lo|la|les)? (?:a plazos|en partes|en pagos|poco a poco|en abonos)|periodo de gracia",
    `(?:atrasad[oa]s?|atrase)${gap(2)} (?:con |en )?(?:el |los |la |mi |mis |un )?(?:pagos?|prima|mensualidad)|ayuda (?:financiera|economica|para pagar)`,
  ),
  leaving: anyWords(
    `(?:cancelar|cancelen|dejar|dar de baja|darme de baja|salirme|salir|quitarme)${gap(1)} (?:de |del |el |mi |este |esta |la |su )+${insurance}`,
    `(?:cambiar(?:me|nos)?|irme|irnos|pasarme|voy|buscar|buscando) (?:a |con |de |para )*(?:otr[oa]) (?:plan|seguro|compania|aseguradora|aseguranza)`,
    `cambiar(?:me)? de (?:plan|seguro|compania|aseguranza)|${insurance} (?:mejor|mas barat[oa])${gap(3)} (?:otro lado|otra compania|otro seguro)`,
  ),
  newJob: anyWords(
    "nuevo (?:trabajo|empleo)|(?:trabajo|empleo) nuevo|empece a trabajar|empiezo a trabajar|consegui (?:un )?(?:trabajo|empleo)",
    "(?:perdi|perdio|perdimos) (?:mi|el|su) (?:trabajo|empleo)|me (?:despidieron|corrieron|quede sin trabajo)|cambie de (?:trabajo|empleo)",
    "me (?:acabo de )?(?:jubil\\w+|retir[oe])|(?:seguro|plan) (?:de|del|por) (?:mi |su |el )?(?:trabajo|empleo|empleador)(?! de mi)",
  ),
  turning26: anyWords(
    "cumpl\\w+ (?:los )?(?:26|veintiseis)|va a cumplir (?:26|veintiseis)|(?:26|veintiseis) anos",
    `(?:sale|salir|sacan|quitan|queda|quedarse|sigue)${gap(2)} (?:de|del|en) (?:mi|nuestro|el) ${insurance}${gap(3)} (?:edad|cumplir|cumple|hijo|hija)`,
  ),
  turning65: anyWords(
    "cumpl\\w+ (?:los )?(?:65|sesenta y cinco)|voy a cumplir (?:65|sesenta y cinco)|(?:ya )?(?:tengo|tiene) (?:65|sesenta y cinco)(?: anos)?",
    `(?:inscrib\\w+|entrar|aplicar|solicitar|calific\\w+|pasar(?:me)?|empez\\w+|comenz\\w+|apuntar\\w*)${gap(3)} medicare`,
    "medicare (?:parte|me toca|empieza|comienza)|parte [abd] de medicare",
  ),
  moved: anyWords(
    "(?:mi|la|su|otra|nueva|misma|correcta) direc[cs]ion(?! (?:general|de correo|electronica))|direc[cs]ion nueva|domicilio",
    "(?:me|nos) (?:acabo de mudar|acabamos de mudar|mude|mudamos|voy a mudar|vamos a mudar|estoy mudando|estamos mudando|he mudado|hemos mudado|mudo)",
    "(?:acabo|acabamos) de mudar(?:me|nos)|cambie de (?:casa|domicilio|direccion)|me cambie de casa",
    `(?:nueva|cambiar|cambio de|actualizar|corregir)${gap(2)} (?:direccion|domicilio)|(?:direccion|domicilio) (?:nuev[oa]|viej[oa]|anterior|equivocad[oa]|cambio)`,
  ),
  otherInsurance: anyWords(
    `(?:tengo|tiene|tenemos|tambien|por|bajo|aparte|ademas)${gap(2)} (?:otro|segundo|dos|doble) (?:seguros?|aseguranzas?|planes|cobertura)`,
    `(?:seguro|plan|aseguranza) (?:de|del|por) (?:mi |su )?(?:espos[oa]|marido|pareja|mujer)`,
    "coordinacion de beneficios|seguro (?:primario|secundario)|(?:quien|cual) paga primero|tengo (?:tambien )?(?:medicaid|medicare)(?: tambien| ademas)?|medicare y medicaid",
  ),
  cost: anyWords(
    "d(?:educible|eductible|esducible)s?|copagos?|desembolso maximo|maximo de (?:mi )?bolsillo|(?:alcance|alcanzado|llegue) (?:el|al|mi) (?:tope|maximo)",
    `(?:cuanto|que)${gap(3)} (?:cuesta|costara|costaria|va a costar|cobran|cobrarian|pagaria|sale|saldria|saldra|debo pagar|voy a pagar|tengo que pagar|tendria que pagar)`,
    "(?:mi|el|un) (?:copago|deducible|coaseguro)|de mi bolsillo|precio (?:de|del) (?:la|una|un|estudio|examen)",
    "(?:estimado|presupuesto|cotizacion) (?:de|del|para)",
  ),
  benefitLimit: anyWords(
    `cuant[oa]s${gap(2)} (?:visitas|sesiones|terapias|viajes|consultas)${gap(4)}`,
    `(?:visitas|sesiones|terapias|viajes|consultas)${gap(2)} (?:me quedan|quedan|restantes|disponibles)|(?:quedan|sobran)${gap(3)} (?:visitas|sesiones|terapias|viajes)`,
    `(?:limite|maximo|tope) (?:de|del|en|para)${gap(3)}|(?:acabaron|agotaron|terminaron|use todas|gaste todas)${gap(3)} (?:visitas|sesiones|terapias|viajes)`,
  ),
  appointment: anyWords(
    "(?:cita|citas)(?! (?:textual|romantica|en el tribunal|en la corte))",
    `(?:agendar|programar|reprogramar|sacar|hacer)${gap(3)} (?:consulta|visita|examen|mamografia|chequeo|colonoscopia)|consulta (?:medica|con (?:el|la|mi))`,
  ),
  ride: anyWords(
    "(?:mi|un|el|otro|confirmar|cancelar) (?:ride|raite|rait)|raite|(?:pasan|pasen|pasar|vengan|vienen|venir|recoger|recogen) por mi|chofer|(?:mi|el|mover|confirmar|cancelar|reservar) (?:el |mi |un )?viaje|reservar (?:un )?carro|me (?:pueden|podrian) (?:llevar|recoger)",
    "transporte|transportacion|un aventon|un raite|un ride|paseo al (?:doctor|medico)",
    `(?:quien|nadie|alguien)${gap(3)} (?:me |nos |lo |la |le )?(?:lleve|llevar|lleva|llevarme|llevarlo|llevarla|llevarnos|traiga)(?!ba)`,
    "(?:no (?:tengo|tenemos|tiene|hay)|sin) (?:carro|coche|auto|como (?:ir|llegar|moverme)|(?:manera|forma) de (?:ir|llegar))",
    "(?:no|ya no) (?:puedo|puede|podemos) (?:manejar|conducir)|(?:no|ya no) (?:manejo|maneja|conduzco|conduce)",
    `(?:recojan|recoger|recogen|lleven|llevarme)${gap(4)} (?:cita|doctor|clinica|hospital|dialisis|terapia)|(?:taxi|autobus|camion|uber)${gap(5)} (?:cita|doctor|clinica|hospital|dialisis)|como (?:llego|llegar|ir) a (?:mi|la|su) (?:cita|clinica|dialisis)`,
  ),
  interpreter: anyWords(
    "interprete|traductora?|traduc(?:ir|e|eme|irme|irle|an)|lenguaje de senas|lengua de senas",
    "no (?:hablo|habla|entiendo|entiende|domino)(?: muy| bien| mucho| nada)*(?: de| el)? ingles|(?:hablo|habla) poco ingles",
    `(?:alguien|doctor|doctora|persona|quien)${gap(2)} (?:que )?(?:hable|habla|hablen) (?:espanol|mi idioma)|hablan espanol|(?:explicar|carta|hablar|atender|llamada|papeles)\\w*${gap(2)} en espanol`,
  ),
  telehealth: anyWords(
    "telesalud|telemedicina|teleconsulta|videollamada|videoconsulta",
    "(?:consulta|cita|visita)s? (?:virtual|virtuales|por video|por telefono|en linea|por internet|por videollamada)",
    `(?:ver|hablar)${gap(3)} (?:doctora?|medic[oa])${gap(2)} (?:por video|en linea|por internet|desde (?:mi )?casa|por telefono)`,
  ),
  hospital: anyWords(
    "(?:sali|salio|saliendo|salir) del hospital|dieron (?:de |el )alta|(?:me|lo|la|le) (?:dan|daran) de alta|alta del hospital",
    `(?:estuve|estuvo|esta|estaba|estoy|internad[oa]|ingresad[oa]|ingresaron|internaron|llevaron|lleve|llevamos|fui|fue|termine)${gap(3)} (?:en|al?) (?:el |la )?(?:hospital|emergencias?|sala de emergencias?|urgencias|cuidados intensivos)`,
    `hospitaliz\\w+|(?:me|lo|la) (?:operaron|van a operar)|(?:cirugia|operacion) (?:la semana|ayer|el mes|el lunes|hace)`,
  ),
  symptoms: anyWords(
    "sintomas?|fiebre|calentura|mareos?|maread[oa]|nauseas?|vomit\\w+|sarpullido|hinchad[oa]s?|hinchazon|diarrea|sangrado|sangrando|adormecid[oa]s?|infeccion|falta de aire|palpitaciones",
    "(?<!es un |este |puro |gran )dolor(?:es)? (?:de |en )(?:la |el |mi )?(?:cabeza|estomago|espalda|pecho|garganta|rodilla|muela|oido|pierna|cuello|hombro)",
    "(?:me|le) (?:duelen?|esta doliendo|arde)(?! decir\\w*)|(?:me siento|se siente) (?:muy |bien )?(?:mal|enferm[oa]|debil)|mucha tos|azucar (?:alta|baja)|presion (?:alta|baja)",
  ),
  overwhelmed: anyWords(
    "abrumad[oa]s?|agobiad[oa]s?|no (?:puedo|aguanto|doy) mas|no doy abasto|demasiado para mi|me rebasa|sobrepasad[oa]",
    "(?:ya )?no puedo (?:con (?:todo|esto|tanto)|sol[oa]|cuidar)|no se (?:por donde empezar|que hacer ya|ya que hacer|a quien acudir|como manejar)",
    `tantas (?:medicinas|pastillas|citas)|tantos (?:doctores|medicos|medicamentos)|cuid\\w+${gap(5)} sol[oa]|sol[oa]${gap(2)} cuid\\w+|(?:nadie|no tengo quien) (?:que )?me ayud\\w+`,
  ),
  representative: anyWords(
    "poder (?:notarial|legal)|carta poder|representante (?:autorizad[oa]|legal|personal)|tutor(?:a)? legal|tutela",
    `(?:autoriz\\w+|permis\\w+)${gap(4)} (?:hablar|hable|llamar|llame|que hable)`,
    `(?:mi|su) ${relative}${gap(2)} (?:hable|llame|maneje|hablar|llamar|pueda hablar)${gap(2)} por (?:mi|ella|el)|en (?:mi|su) (?:nombre|representacion)(?! es)`,
  ),
  promise: anyWords(
    "prometi(?:o|eron|do)|me aseguraron que",
    `(?:dijeron|dijo|quedaron|quedo)${gap(3)} (?:me |nos |lo |la )?(?:iban a|iba a) (?:llamar|mandar|enviar|arreglar|devolver|avisar|revisar|corregir)\\w*`,
    `(?:quedaron|quedo) (?:en|de) (?:llamar|mandar|enviar|avisar|arreglar|devolver)\\w*|nunca (?:me |nos |lo |la )?(?:llamaron|devolvieron|mandaron|avisaron|arreglaron)`,
    "nadie (?:me|nos) (?:ha )?(?:llamo|llamado|devolvio|contesto|aviso|marco)|(?:sigo|seguimos|estoy) esperando (?:la |su |una |que )?(?:me )?(?:llamada|respuesta|llamen)",
  ),
  calledBefore: anyWords(
    "ya (?:les |los |le )?(?:he )?(?:llame|llamado|hable|hablado|explique|explicado|dije)|ya (?:habia|he) (?:llamado|hablado|explicado)",
    `(?:llame|hable|llamado|hablado)${gap(4)} (?:antes|ayer|la semana pasada|el mes pasado|el (?:lunes|martes|miercoles|jueves|viernes)|veces|hace)`,
    "(?:segunda|tercera|cuarta|quinta|decima|enesima) (?:vez|llamada)|no es la primera vez|(?:estoy |ando )?llamando (?:otra vez|de nuevo)|vuelvo a llamar|cuantas veces|cada vez que llamo",
  ),
  appeal: anyWords(
    "apel(?:ara|aran|amos|e)",
    "apel(?:ar|acion|aciones|o|are|aremos|arla|arlo)|reconsider\\w+|revision (?:externa|independiente)|audiencia (?:justa|imparcial)",
    "no estoy de acuerdo con (?:la|su|esta|esa) (?:decision|negativa|negacion)|(?:impugnar|disputar|pelear)(?: la| esta| esa| su)? (?:decision|negacion|negativa)|que revisen (?:otra vez |de nuevo )?(?:la|esta|mi|el) (?:decision|caso|negacion)",
  ),
  complaint: anyWords(
    "(?:poner|hacer) un reporte (?:contra|de)|reclamar por (?:el|un|la)|mal trato|discrimin\\w+",
    "quej(?:a|as|arme|arnos)|quiero quejarme|reclamo (?:contra|formal|por el trato)",
    `(?:hablar|comunicarme|paseme|pongame|quiero|comuniqueme)${gap(3)} (?:supervisora?|gerente|encargad[oa])`,
    "groser[oa]s?|grosera mente|(?:me|nos) (?:trataron|trato|tratan) (?:muy )?(?:mal|pesimo)|me (?:colgo|colgaron)|maltrat\\w+|falta de respeto|(?:mal|pesimo) servicio|(?:mala|pesima) atencion|mi abogado",
  ),
  survey: anyWords(
    "encuestas?|cuestionario|calificar (?:el|la|su) (?:servicio|llamada|atencion)|(?:puse|di|dejar|deje) (?:una )?(?:mala|baja) (?:calificacion|nota|puntuacion|opinion)|comentarios sobre el servicio",
  ),
  credentialing: anyWords(
    "credencializacion|credenciales|acreditacion|acreditar(?:me|nos)?|recredencial\\w+|caqh",
    `(?:unirme|unirnos|entrar|ingresar|afiliarme|afiliarnos|inscribirme)${gap(2)} (?:a|en) (?:la|su) red|(?:contrato|solicitud|inscripcion) (?:de|como) proveedor|proveedor participante|agregar (?:un|una|otro) (?:medic[oa]|doctora?|proveedor) (?:al|a nuestro) (?:grupo|contrato|consultorio)`,
  ),
  portal: anyWords(
    "portal|pagina web|sitio web|(?:la|su) (?:app|aplicacion)(?! (?:de|para) (?:medicaid|medicare|trabajo))|contrasena|nombre de usuario",
    `(?:iniciar|inicio de) sesion|entrar a mi cuenta|cuenta en linea|(?:ver|veo|revisar|reviso|consultar|hacer|hacerlo|bajar)${gap(4)} (?:en linea|por internet)`,
  ),
} as const;

/** What stands before or after a topic when somebody takes it back, and whose matter it is when it is not theirs. */
export const spanishFrames = {
  before: new RegExp(
    [
      "\\bno (?:necesito|quiero|necesitamos|queremos|requiero|busco|llamo|llamaba|pregunto|preguntaba|hablo de|hablo sobre)(?: \\w+){0,4}",
      "\\bno (?:es|era|se trata) (?:por|sobre|de|acerca de|para|la|el|mi|una|un)(?: \\w+){0,3}",
      "\\bno tengo (?:ningun |ninguna )?(?:problemas?|preguntas?|dudas?|quejas?)(?: \\w+){0,3}",
      "\\b(?:no (?:tiene )?)?nada que ver con(?: \\w+){0,2}",
      "\\b(?:olvid(?:e|en|emos|ese) (?:lo |el asunto )?del?|deje|dejemos|en vez de|en lugar de|aparte de|ademas de)(?: \\w+){0,3}",
      "\\bya (?:tengo|recibi|me llego|consegui|encontre|agende|hice|arregle|tenemos|conseguimos)(?: \\w+){0,3}",
    ]
      .map((frame) => `${frame} $`)
      .join("|"),
  ),
  after:
    /^(?: \w+){0,3} (?:ya )?(?:esta|quedo|fue|estan) (?:\w+ )?(?:bien|resuelt[oa]s?|arreglad[oa]s?|list[oa]s?|solucionad[oa]s?)\b/,
  ofOthers:
    /\b(?:vecin[oa]s?|amig[oa]s?|companer[oa]s?|conocid[oa]s?|en la tele|en las noticias|mi (?:perr[oa]|gat[oa]))(?: \w+){0,6} $|\b(?:nadie|nunca|no)(?: \w+)? (?:pidio|pidieron|solicito|solicitaron)(?: \w+){0,2} $/,
} as const;

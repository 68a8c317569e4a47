import type { Cue, CueBook } from "./cue.ts";
import type { MatterKind } from "./matter.ts";

const cue = (id: string, kind: MatterKind | null, weight: number, ...phrases: readonly string[]): Cue => ({
  id,
  kind,
  weight,
  phrases: phrases.join("|"),
});

const classes = {
  want: "quiero|quisiera|queremos|quisieramos|necesito|necesitamos|ocupo|ocupamos|pido|pedimos|pedir|pidiendo|solicito|solicitar|solicitando|deseo|deseamos|me gustaria|vengo a|le pido|les pido|llamo para|llamo pa|llamaba para|llamaba pa|hablo para|hablo pa|voy a|vamos a|exijo|me urge|hace falta|favor de|por favor",
  pa: "para|pa|pal|por",
  number:
    "un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|mil|varias|muchas|tantas|media|hora y media|[0-9]+",
  time: "minuto|minutos|hora|horas|horita|dia|dias|semana|semanas|mes|meses|ano|anos|vez|veces",
  decide: "decision|negacion|negativa|denegacion|respuesta|denial|determinacion|rechazo|no",
  refuse:
    "no (cumplo|cumple|califico|califica|amerita)|de lujo|agot* (sus|mis|los) (dias|visitas|sesiones)|a medias|(solo|nomas|me) (dieron|aprobaron) (uno|una|la mitad)|le quitaron|recort*|rebaj*|retir*|dictamen|segundo no|el no|que no soy|no (quisieron|cubrieron|pagaron|aprobaron|autorizaron)|dijeron (que )?no|dicen que no|neg*|deneg*|rechaz*|denial|denied|dijeron que no|dicen que no|dijo que no|salio que no|salieron negad*|no (lo|la|los|las|me lo|me la|me) (cubr*|aprob*|autoriz*|pag*)|no aprobaron|no autorizaron|no quisieron (pagar|cubrir|aprobar)|no quieren (pagar|cubrir|aprobar)|quitaron|quitar|quitarme|cortaron|cortar|recortaron|redujeron|bajaron (las|mis|sus|a)|suspend*|cancelaron (la|mi|el)|terminaron (la|mi)|me dijeron que no|ese no|un no|pago (0|cero)|pagaron (0|cero|nada)|me lo aplicaron|asi quedo|salio igual|quitarle|le quitaron|me pararon|pararon (la|el|mi)|no pagan|ya no pagan|paso por la primera|ultimo dia cubierto|dejaron de (pagar|cubrir)|ya no (me|lo|la) (cubr*|pag*)|no es (medicamente|necesario|cubierto)|no era (necesari*|emergencia|medicamente|una emergencia)|fuera de la red|cosmetic*|experimental|no medicamente|solo (aprobaron|pagaron)|nomas (aprobaron|pagaron|dieron)|aprobaron <number>|pagaron <number>|me dejaron (el|con el) resto|procesaron como|ahora (de repente )?no|desfavorable|dar de alta|le dan de alta|no procede|improcedente",
  service:
    "mri|resonancia|tomografia|cirugia|operacion|procedimiento|terapia|terapias|medicamento|medicina|medicinas|receta|inhalador|insulina|silla|andador|cama|faja|rodillera|cpap|infusion|inyeccion|inyecciones|vacuna|aparato|audifono|audifonos|lentes|corona|implante|frenos|puente|rehab|enfermera|aide|horas|visitas|sesiones|trasplante|estudio|examen|prueba|colonoscopia|biopsia|especialista|segunda opinion|bomba|mangas|tiras|strips|monitor|ambulancia|oxigeno|tratamiento|quimio|radiacion|equipo|humira|ozempic|referido|evaluacion|crema|panales|pastilla|pastillas|tratamientos|dosis|barras|peluca",
};

const cues: readonly Cue[] = [
  cue(
    "asksToComplain",
    "grievance",
    4,
    "(poner|pongo|ponga|meter|presentar|hacer|levantar|dejar|registrar|abrir|someter|dar|apunt*|anot*|reportar) .. (queja|quejas|queja formal|reclamo contra|grievance|reporte)|(una|mi) queja (contra|de|por|sobre)|tengo (una|otra) queja|queja por|quej* (de|del|contra|por)|(quejarme|quejarnos|quejar) (de|del|contra|por)|(quiero|vengo a|necesito|quisiera|queria|llamo a|llamo para|llamo pa) quejar*|reporten|que (la|lo|los|las) reporten|reportar (a|al|la|el|lo|que|una)|que (conste|quede constancia|quede registrado|quede escrito)|que (lo|alguien) sep*|nomas que lo sepan|hablar con (un|una|su|el|la) (supervisor*|gerente|encargad*|jef*|manager)|pasar (a|con) (un|su|el) (supervisor|gerente)|denunci*|inconformidad por|que alguien (haga|sepa|vea|responda por)",
  ),
  cue(
    "rude",
    "grievance",
    3.5,
    "groser*|majader*|mal educad*|maleducad*|mal hablad*|colg* el (telefono|celular)|me colg*|nos colg*|colgo|colgaron|(se )?burl* de|se rio|se rieron|se rian|rian de|reirse|riendo|grit*|alz* la voz|levant* la voz|me hablo (feo|mal|golpeado|como)|hablo feo|hablaron (feo|mal|como)|hablan (feo|mal|como)|me habla* (mal|feo|como)|de mala gana|mala gana|mal modo|malos modos|mala cara|malas caras|de mal humor|despota*|prepoten*|arrogan*|altaner*|insult*|ofend*|humill*|discrimin*|racis*|falta de respeto|falt* al respeto|sin respeto|irrespet*|irresp*|me trat* (como|mal|de|con la|peor|muy)|nos trat* (como|mal|peor)|lo trat* (como|mal|peor)|la trat* (como|mal|peor)|trataron (mal|como|peor)|trata (mal|como)|mal trato|maltrat*|mal tratad*|como si (uno|yo|fuera|fueramos|les|le|no)|como (a un )?(perro|animal|basura|criminal|drogadict*|loca|loco|tont*|idiota|delincuente|ladron*|limosner*)|ni a un perro|muy viej* (pa|para)|ignor* (mis|me|a mi)|me ignor*|nos ignor*|lo ignor*|no me (escuch*|hizo caso|hicieron caso|hacen caso|pel*)|no (escucha|escuchan|hacen caso)|ni caso|amenaz*|acos*|presion* (para|pa|a)|a la fuerza|mi acento|mi ingles|se desquit*|sarcast*|poca paciencia|antipatic*|pesad* la|torcio los ojos|me regan*|regan*|ni me (mir*|vio|volteo|salud*|pel*)|torci*|me aventó|avent*|empuj*|jal*",
  ),
  cue(
    "longWait",
    "grievance",
    3,
    "(llevo|llevamos|lleva|tengo|tenemos|van|ya van|estuve|estuvimos|estuvo|esper* |esperando|espere|dejaron|tardaron|tardan|tard*|tuvieron|tienen|tiene|paso|pasaron|hace) .. <number> .. (minutos|horas|dias|semanas|meses|hora|minuto|semana|mes|anos) .. (esperando|en espera|en la linea|oyendo|escuchando|sin|tarde|y|esperar|por|sentad*|afuera|en|para|pa)|(llevo|llevamos|lleva) <number> (minutos|horas|dias|semanas|meses)|llevo (desde|rato|toda|todo|dias|semanas|meses|horas)|nomas llevo|en espera|me (tienen|tuvieron|tenian|dejaron|traen) (esperando|en espera|colgad*|sentad*|afuera|en la linea|dando vueltas|<number> horas)|<number> (minutos|horas|dias|semanas) (tarde|despues|esperando|de retraso|de espera)|horas despues|llega* tarde|llego tarde|(siempre|otra vez) .. tarde|muy tarde|esperando (desde|todavia|la|el|mi|que|a que|una|y)|todavia (estoy )?esperando|sigo esperando|seguimos esperando|musiquita|musica (esa|de espera)|tardanza|demora*|retras*|se tard*|hora y media|toda la (manana|tarde|noche|semana)|todo el (dia|mes|santo)|desde (las|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ayer|el lunes|el martes|hace) .. (esperando|tratando|llamando|y nada|sin|que)|tratando de que|dejen esperando|lo dejen|esperar tanto|tanto esperar|hagan esperar|dos semanas van|van <number>",
  ),
  cue(
    "manyTries",
    "grievance",
    3,
    "(segunda|tercera|cuarta|quinta|sexta|septima|decima|enesima) vez|(ya )?(van|son) <number> (veces|personas|llamadas|meses|semanas|cartas)|<number> veces|mil veces|tantas veces|otra vez (se|me|lo mismo|la misma|igual|mal|llego|llegaron|no)|de nuevo (se|me|lo|la|el)|una y otra vez|cada (rato|vez que|mes|semana|dia|santo)|a cada rato|cada uno (me )?dic*|todos los (dias|meses|santos|lunes|martes)|todas las (noches|semanas|veces)|siempre (me|nos|la|el|lo|es|pasa|llega|que|hay|estan|le)|siguen (llegando|cobrando|mandando|sin|llamando|diciendo)|me siguen|sigue* (diciendo|sin|llegando|mandando|igual|cobrando)|(de un lado|de aqui|de herodes|de una) (para|pa|a|al) (otro|alla|pilatos|otra)|de aca para alla|dando vueltas|puras vueltas|me (traen|tienen) (de|en|dando|como)|(me )?(transfier*|transfirier*|pasan|pasaron|pelote*|rebot*) (de|a|con|otra|por|como|una)|me transfieren|transferencias|explicar lo mismo|lo mismo y|la misma (cosa|historia|respuesta)|diferentes respuestas|respuestas (distintas|diferentes)|me dicen (una cosa|que ya|lo mismo)|ya (lo|la|les|le|se los|se lo) (dije|pedi|he dicho|he pedido|mande|explique) .. veces|tengo que (repetir|explicar|llamar) |he llamado|les he (dicho|llamado|pedido|mandado)|ya he (llamado|pedido|dicho)|cansa",
  ),
  cue(
    "nobodyHelped",
    "grievance",
    3,
    "no se (present*|aparec*|asom*)|nunca se (present*|aparec*)|ni sus luces|nadie .. (contest*|llam*|me|nos|ayud*|sab*|sabe|avis*|vino|viene|llego|dij*|dice|explic*|respond*|hace|hizo|quiso|quier*|atend*|atiend*|lev*|da|dio|le|la|lo|pued*|devolv*|se)|hacer un reclamo por|no hay quien|nunca (me|nos|lleg*|contest*|llam*|vin*|aparec*|devolv*|respond*|mand*|la|lo|le|se|los|fui|ha|han|hay)|no (me|nos|le|les) (contest*|llam*|devuelv*|devolv*|respond*|regres*|avis*|explic*|pus*|dier*|dio|quis*|quier*|dej*|han|ha|ayud*|atend*|atiend*|resuelv*|resolv*|mand*|lleg*|hac*|hiz*|tom*)|no (contest*|vino|vinieron|llego|llegaron|llega|aparec*|ha (venido|llegado|llamado)|han (venido|llegado|llamado|hecho|mandado|arreglado))|quedaron (de|en)|quedo (de|en) (llam*|marc*)|(me|nos) (prometi*|asegur*)|prometieron|promet*|me (iban|iba) a (llam*|marc*|mand*|hab*)|(me|nos) (dejaron|dejo) (plantad*|tirad*|botad*|sin|esperando|parad*|afuera|abajo|mojad*|sol*|hablando|con)|dejaron (plantad*|tirad*|botad*|a|mojad*)|lo dejaron|la dejaron|la deja|lo deja|plantad*|sin (avisar*|aviso|decirme|explicar|contestar|llamarme|preguntar*|cobija|intérprete|interprete)|sin yo|se les (perdio|olvido|paso)|se le (olvido|perdio|paso)|me quede .. (esperando|con|sin|todo|plantad*|vestid*|parad*)|ni (siquiera|una llamada|quien|sus luces|me|la|el|un|por)|puro (cuento|buzon|contestadora|pretexto)|puros (cuentos|pretextos|pretexto)|nadie",
  ),
  cue(
    "noAccess",
    "grievance",
    2.5,
    "no (hay|tienen|dan|encuentro|consigo|encontre|consegui) .. (cita|citas|doctor|doctores|especialista|espacio|(sin|no (habia|hay|llego|vino|pusieron|me pusieron|mandaron|tenian)) .. interprete|interprete .. (no|nunca|se)|dentista)|ningun* (agarra|acepta|toma|contesta|tiene|doctor|sirve|esta)|no (agarran|aceptan|toman|estan aceptando) .. (pacientes|plan|seguro)|no esta ni uno|ni un (doctor|dentista|especialista)|interprete|en ingles si|me cancel*|cancelaron|cancelada|me (sacaron|corrieron|regresaron|mandaron de vuelta|negaron la entrada)|numeros? (equivocad*|desconectad*|que no)|hasta (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|dentro) .. cita|se (habia )?(ido|fue|salio) del plan|sin rampa|no cabia|no cabe|cerrad* cuando",
  ),
  cue(
    "badCare",
    "grievance",
    3.5,
    "(muela|diente|pierna|brazo|ojo|lado|rodilla|medicina|pastilla|tanque|dosis|persona|paciente|aparato|receta|dedo) (que no era|equivocad*)|equivocad*|(de|a) otra persona|de otro paciente|con otro nombre|suci*|mugre*|cochin*|asqueros*|cucarach*|chinches|olia|huele|apest*|hiede|mojad*|orinad*|panal sucio|llaga*|escara*|descuid*|negligen*|lastim*|me dolio|me dejo (mal|peor|moret*|con)|moret*|se (me )?cayo (de|por|en)|la dejaron caer|infect*|ni (me|lo|la) (reviso|mir*|toc*|examin*|vio|volte*)|(a los )?(cinco|diez|dos|tres) minutos (pa|y) (fuera|ya)|a la carrera|de prisa|texte*|celular en|en el telefono|manej* (como|borrach*|rapid*|hablando|con el celular|a lo loco|bien rapido)|borrach*|fumand*|cigarro*|sin cinturon|cinturon|soga|pasillo|camilla|puerta abierta|hirviendo|derretid*|al sol|(vino|llego|esta|estaba|entregaron|la|lo) rot*|caducad*|vencid*|echad* a perder|mala atencion|pesima|pesimo|pastillas de menos|de menos|falta* (ocho|pastillas|diez|cinco)|faltaban|enjabonad*|bruscamente|brusc*|le dije que parara|siguio|encuerad*|desnud*|me sento mal|por poco|casi (me|se)",
  ),
  cue(
    "misled",
    "grievance",
    3,
    "mint*|mentir*|mentira*|engan*|enga*|estafa*|fraude|trampa*|transa*|me vieron la cara|promesa|informacion (equivocada|incorrecta|mala|falsa)|mal informad*|me informaron mal|me dijeron (mal|una cosa|otra cosa|que si y|que estaba y)|dijeron que todos|una cosa (y|uno|otro)|otro (otra|me dice)|(me|nos) (cambiaron|inscrib*|apunt*|metieron|pasaron) (de|en|a) .. (sin|plan)|cambiaron de plan|sin (yo )?(pedirlo|mi permiso|mi consentimiento|saberlo|permiso|autorizacion mia)|nadie me (aviso|dijo|explico)|no me avisaron|me entere|vendedor*|me vend*|vender|agente .. (dijo|prometio)|carta en (chino|ingles|otro)|en chino|todo en ingles|directorio",
  ),
  cue(
    "anger",
    "grievance",
    3,
    "terrible|horrible|pesim*|fatal|asco|asquer*|inaceptable|intolerable|ridicul*|vergonzos*|verguenza|barbaridad|abuso|abusiv*|abusan|injust*|colmo|chiste|burla|pesadilla|basura|porqueria|cochinada|chafa|desastre|relajo|desmadre|desorden|harta|harto|hartos|hasta (el copete|la coronilla|el gorro|la madre|aqui|las narices)|cansad* (de|ya|que|mi)|estoy cansad*|molest* (con|por|que|porque)|estoy (bien |muy )?(molest*|enojad*|encabron*|furios*|disgustad*|decepcion*|indignad*|frustrad*|enfad*|triste con)|me (hace |hizo )?enoja*|encabron*|furios*|indign*|(me da|que|tengo un|con un|del) coraje|rabia|disgust*|decepcion*|inconforme con|frustr*|desesper*|insatisfech*|descontent*|inconforme|mal servicio|mala experiencia|servicio (malo|pesimo|fatal)|deja* (mucho )?que desear|desear al|no sirve* (pa|para|de)? ?(nada)?|no sirve|inutil*|incompeten*|irrespons*|que (bonito|lindo|belleza|maravilla|verguenza|barbaridad|coraje|falta|decepcion|poca|mal|feo|descaro)|bonito (seguro|servicio)|pos bonito|no (se vale|es justo|es posible|puede ser|se hace|hay derecho|tiene madre)|como es posible|es posible que|no puedo creer|no lo puedo creer|increible|caramba|carajo|diablos|chingad*|maldit*|por el amor de dios|ya (parenle|basta|estuvo|me canse|no aguanto|me tienen)|parenle|con lo que pago|gracias por nada|peor|(por|es) (su|la) culpa (de ustedes|del plan|del chofer|de la farmacia|de la clinica|de ese)|por culpa de (ustedes|ese|esa|la|el)|de veras que|(sali|salio|quedo|quede|termine|me puse|me puso a) llor*|me dejo llorando|me hizo llorar|me da (miedo|pena|verguenza|coraje)|no (los|las|se los|se las) recomiendo|nunca mas|ni loc*|perder el tiempo|perdida de tiempo|tiempo perdid*|caraduras|sinverguenz*|se acostumbra|robo|rater*|ladron*|descarad*|dejen de|dejar de llamar|ya no (soporto|los aguanto|confio)|me siento (mal|humillad*|discriminad*|ignorad*)|me senti (mal|humillad*|discriminad*|ignorad*|menos)|triste que|lamentable|penoso|enredad* todo",
  ),
  cue(
    "excusesItself",
    "grievance",
    2,
    "no es por (quejar*|nada|molestar)|no soy de (quejar*|reclamar|pleitos)|no me gusta (quejar*|andar)|sin animo de|no quiero (meter en problemas|problemas|molestar|hacer|dar lata|que la corran|que lo corran|pleito)|yo no pido nada|no tiene la culpa|no es (su|tu) culpa|usted (no|que) (tiene la )?culpa|con perdon|con todo (respeto|carino)|ya que pregunta|nomas comentar*|solo comentar*|que lo deje asi|esta bien ya|uno se acostumbra|lo unico es que|todo (esta )?muy bien lo unico|la senorita no tiene|que se sepa|quiero que sepan",
  ),
  cue(
    "sighs",
    "grievance",
    0.8,
    "imaginese|figurese|sinceramente|la verdad|francamente|o sea|ay no|ay que|caray|usted cree|de veras|de verdad|ni modo|asi de claro|le digo|dios mio|virgen|hagame el favor|no es de dios",
  ),
  cue(
    "againOrStill",
    "grievance",
    0.8,
    "otra vez|sigo|seguimos|siguen|todavia (nada|sigo|estoy|espero|la|lo|me)|ni|pura|puros|puras|cero|encima|hasta ahora|hasta la fecha|de plano|por fin|siquiera",
  ),
  cue(
    "channel",
    "grievance",
    0.8,
    "menu|el bot|maquina|contestadora|grabacion|la app|su app|el portal|la pagina|la aplicacion|correos|en la linea|directorio|sistema|chat|musica",
  ),
  cue(
    "harm",
    "grievance",
    2,
    "se (durmio|duerme)|dormid*|se le cae|se cae|se rompio|flojo|freno|me fui al suelo|(me|la|lo) (puso|ponia|metio) la mano|me (robo|robaron) .. (cuidadora|enfermera|aide|muchacha|asilo|hospital)|comentario de mi|mi (color|raza|religion|peso|edad|acento)|papeles de migracion|sin pedir permiso|castig*|pleito|tienen que mejorar|mejorar mucho|me tiene molest*|ni perdon|no lo voy a dejar pasar|da tristeza|manera de perder|por equivocacion|al hilo|le hablan a la gente|como le hablo|los beneficios bajan|no hay (un solo|ni un)|manose*|toc* (la|mi)|pic* (<number> veces|siete)|sin guantes|moho|fotos del|comiendo|comia|estorb*|un siglo|siglos|pa cobrar|para cobrar|puntualitos|saltando|de ultimo|al ultimo|si uno no habla|por no hablar|a (uno|nosotros) (lo|nos) (dejan|tratan|hacen)|sacaron|me sac* (el pago|dinero|cien)|de mas a mi cuenta|agarraron|(tres|cuatro|cinco|seis|dos) (correos|cartas|llamadas|mensajes|recados)|como ganado|nadie se hace|responsable|dan pena|da pena|opcion en espanol|no habla espanol|en un cuarto|helado|hasta la madrugada|quebrad*|yeso|hablaba mas rapido|por telefono mientras|llamar la atencion|desilusion*|pasa* de la raya|que feo|me dijo que (me|no|el|la|era|eso)",
  ),
  cue(
    "failing",
    "grievance",
    2,
    "no (sirve|funciona|jala|carga|abre|deja|prende|trabaja|sale|entra|reconoce|llega|coincide)|se (traba|cae|congela|cierra|bloquea|borra|sale|cayo)|esta(ba)? (caid*|malo|rot*)|sistema (esta )?caido|(otra vez|de nuevo|siempre|todavia) .. (mal|error|equivocad*|perd*|falla*|igual|cobr*)|errores|perdieron|se perdio|perdid*|y nada|todavia no (llega*|aparece*|me (dan|llam*|llega*|mand*|contest*|resuelv*)|hay (nada|quien)|viene*)|sin (respuesta|solucion|resolver|llegar)|doble (cobro|cargo)|cobr* (dos veces|doble|de mas|una visita|algo)|me cobraron|me estan cobrando|colecciones|coleccion|a collections|biles|subi* (la prima|el precio|otra vez)|me subieron|subio otra vez|mal escrit*|nombre (esta )?mal|esta mal desde|en la casa del vecino|del vecino|casa de otr*|lleg* (tarde|mal|rot*|despues|abiert*|incomplet*|hirviendo|caliente)|dejaron (en|al|el|la) (sol|lluvia|porche|puerta)|desaparec*|falla*|si (ustedes )?son (rapid*|bien|muy|tan)",
  ),
  cue(
    "privacy",
    "grievance",
    3.5,
    "privacidad|privad*|hipaa|(enfrente|delante) de (toda|todos|todo|la gente|la fila|los|otras|otros|mi)|en voz alta|(otra gente|otros|vecino*|extran*) .. (lee|leen|leyo|vio|abr*|sab*)|lee mis|abrieron mi|mandaron (mis|mi) .. (a otr*|al vecino|a casa)|a casa del vecino|datos (personales|mios)|confidencial*|se enteraron|le contaron a",
  ),
  cue(
    "praise",
    null,
    0,
    "que (bonito|lindo|bien|maravilla|belleza|bueno|eficien*|amables|rapidos|detalle)|felicidades|felicito|bravo|gracias por (nada|la|tanta|su)|muchas gracias por|bonito|maravill*|excelente|fabulos*|genial|perfecto|rapidisimos|rapidos|rapidisim*|eficient*|encanta|me encanta|aplauso*|admir*|un lujo|que gusto|de primera|un diez|de lo mejor|buenisim*|espectacular|como no",
  ),
  cue(
    "denial",
    null,
    0,
    "<refuse>",
    "(la|su|esa|mi) (carta|decision|negacion|negativa|resolucion|respuesta|denegacion)|(la|el|ustedes|quien|que) decidi*|decidieron|el no (de|a)|me quedo con el no|mas que un|no tiene* pies|menos de lo",
  ),
  cue(
    "contests",
    null,
    0,
    "den marcha atras|(ech*|echenl*) (pa|para) atras|otra (vuelta|mirada|revisada|pensada|evaluacion|revision|instancia)|no (me|nos) (conform*|doy por vencid*|dejo|la quedo|lo quedo|vamos a quedar)|asi no se queda|no se (queda|va a quedar) asi|brazos cruzados|(lo|la|los|las) (vea|mire|revise|resuelva|decida|estudie|lea) (otro|otra|alguien|un|una|el|quien)|(otro|otra|alguien) .. (revise|resuelva|vea|decida|contradiga|desempate|lo lea)|devuelvan*|reponganl*|reponganmel*|regresensel*|regresenmel*|restablez*|reactiv*|rectifi*|enmend*|enmiend*|discrep*|desacuerdo|inconforme con (lo|la) (que|decision|resolucion|negativa)|contradecir|revisen*|peleo|peleamos|peleando|pelear|pelea|hagan valer|ajusten|vuelvanl*|cambienl*|deshagan|no estoy (de acuerdo|conforme)|no estamos (de acuerdo|conformes)|no esta de acuerdo|no esta conforme|desacuerdo|(esta|estan|estuvo) mal|se equivoc*|equivoc*|error|injust*|no es justo|no se vale|no (lo|la|los) acepto|no acepto|no me quedo con|no puede ser|vuelv* a (revisar|ver|considerar|evaluar|checar)|revis*|otra revision|vean (otra vez|de nuevo|bien)|ve*n otra vez|otra vez|de nuevo|reconsider*|considerar|reabr*|abran otra|reproces*|procesen*|proces* otra|haga* (otra vez|de nuevo)|hacerla otra vez|revert*|reviert*|revoc*|tumb*|anul*|overturn|cambi* (la|esa|su|eso|lo|el) |me lo (tienen que )?cambi*|cambi*nlo|cambien|corri*|arregl*|restitu*|reinstal*|regresenlo|paguen*|paguen|cubranl*|tienen que (pagar*|cubrir*|cambiar*|aprobar*)|debe* (de )?(pagar*|cubrir*|ser)|(mi|el|su|la) (doctor|doctora|medico|medica|ortopeda|ortodoncista|dentista|audiologa) .. (dice|dijo|puso|mando|insiste|esta que)|pelear*|disput*|impugn*|objet*|protest*|inconformar*|apel*|juez|segunda (revision|instancia|vuelta)|segundo nivel|siguiente (paso|nivel)|otra persona|alguien de arriba|director medico|quien (decidio|dijo|nego)|que firmo|audiencia|retracten|no fue tardio|metanlo|echen? pa atras|segundas? oportunidad*|yo quiero otra|paguen lo que falta|quiero mis|quiero las|por que razon|no tiene (sentido|pies|logica)|si (habia|tenia|hubo) (auth|autorizacion)|mas (records|papeles|documentos|pruebas)|otra prueba|insistir|siempre me (lo|la|los|las)|me lo pagaban|me pagaban|derecho a|fotos|peer to peer|medicamente necesari*|lo necesita|la necesita|sesenta y cinco dias|ponga*n? approved",
  ),
  cue(
    "needsIt",
    null,
    0,
    "lo necesito|la necesito|los necesito|no puedo (vivir|caminar|respirar|estar|dormir|comer) sin|sin (eso|esa|ella|el medicamento)|de vida o muerte|vida o muerte|quiero|queremos|mi doctor|mi doctora|el doctor|el medico|me hace falta|no estoy list*|no esta list*|ni se sienta|perdi el pelo|dolia el pecho|en serio que",
  ),
  cue(
    "asksToAppeal",
    "appeal",
    4.5,
    "(<want>|quiere|voy|vamos|puedo|como|meter|metiera|poner|presentar|iniciar|someter|hacer|derecho) .. (apel*|impugn*|objetar|disputar|protestar|inconformar*|pelear (eso|esto|la|el|lo))|estoy (apelando|objetando|disputando)|estamos (apelando|disputando|objetando)|apelar (lo|la|el|eso|esto|esa|mi)|(una|mi|la) apelacion (de|por|contra|rapida|urgente|acelerada|expedita)|metiera apelacion|redetermin*|reconsideracion|peer to peer|segundo nivel|audiencia (justa|imparcial)|revision (independiente|externa)|segunda revision|fair hearing|(con|ante) (el|un) juez|revisen esa alta|revisen el alta|(siguiente|otro|segundo|tercer) nivel|(primera|pasada) apelacion .. (salio|igual|perdi|quiero)|se apela|que apelo|apelo (lo|la|el|eso|esa|por|y)|apelamos|me opongo|nos oponemos|objeto|lo impugno|impugno|protestamos|protesto|mi inconformidad|inconformidad|usar (mi|ese|el) derecho|ese derecho|(revision|apelacion) .. (rapida|papelito|urgente)|disput*|queremos pelear|lo quiero pelear",
  ),
  cue(
    "lookAgain",
    "appeal",
    3.5,
    "den marcha atras|(ech*|echenl*) (pa|para) atras|otra (vuelta|mirada|revisada|pensada|evaluacion|revision|instancia)|no (me|nos) (conform*|doy por vencid*|dejo|la quedo|lo quedo|vamos a quedar)|asi no se queda|no se (queda|va a quedar) asi|brazos cruzados|(lo|la|los|las) (vea|mire|revise|resuelva|decida|estudie|lea) (otro|otra|alguien|un|una|el|quien)|(otro|otra|alguien) .. (revise|resuelva|vea|decida|contradiga|desempate|lo lea)|devuelvan*|reponganl*|reponganmel*|regresensel*|regresenmel*|restablez*|reactiv*|rectifi*|enmend*|enmiend*|discrep*|desacuerdo|inconforme con (lo|la) (que|decision|resolucion|negativa)|contradecir|revisen*|peleo|peleamos|peleando|pelear|pelea|hagan valer|ajusten|vuelvanl*|cambienl*|deshagan|(vuelv*|volver|vuelvan|volvieran|volvieran) a (revisar|ver|considerar|evaluar|checar|estudiar|procesar|mirar)|(revis*|vean*|ve*n|mir*|lean|proces*|abr*|hag*|hacer*|piens*|considere*|estudien|chequ*) .. (otra vez|de nuevo|nuevamente)|reconsider*|reabr*|reproces*|revert*|reviert*|revoc*|tumbar|overturn|(cambi*|corri*|revis*|anul*|quiten|tumb*|borr*) .. (decision|negacion|negativa|denial|denied|respuesta|determinacion|alta)|que (lo|la|los|las) (revis*|corri*|cambi*|vuelv*|vean)|que alguien (lo|la|los|vea|revise)|que otra persona|otra persona (vea|revise)|recalcul*|pido una audiencia|echen? (pa|para) atras|lo que falta|paguen el resto|no fue (tardio|duplicado)|metanlo|peleandolo|peleelo|yo quiero otra|retracten|como estaba|que quede como|pongan eso|pon*ga*n? .. como|doctor de verdad|(abran*|abranlo|abralo)|vengo a decir* que si|no me (voy a )?(quedo|quedar|quede) (asi|con|de brazos)|no (lo|la) (vamos a )?acept*|no me rindo|mas arriba|el siguiente nivel|que (lo|la) vea (un|otro|una|otra)|echen* otra|otra mirada|corrijan|corrij*|regresenlo|reviertan*|quiten el|que lo quiten|deshag*|devuelvan (la|las|los|mis)|que me (las|los|la|lo) dejen|cambienlo|lo tienen que cambiar|me lo cambian|tienen que cambiar|no (lo )?acepto|no me quedo con el no|no (estoy|estamos) (de acuerdo|conforme|conformes) con|pelear (eso|esto)|inconformar*|objetando|protestar",
  ),
  cue(
    "asksApproval",
    "determination",
    3,
    "(<want>|para|pa|me|nos|lo|la|que|si|pueden|puede|ustedes|ocupa|falta|necesita|den|le|dar|tramite|pido|sacar|iniciar|pedir|solicitar|por|a) .. (autoriz*|aprob*|aprueb*|pre ?autoriz*|preautoriz*|pre ?certific*|visto bueno|permiso|determinacion|el ok|luz verde)|autorice*n|autoricen|aprueben|que (lo|la|me lo|me la|los|las) (autoric*|apruebe*)|digan que si|den el (si|ok|visto)|dar el ok|denmelo|pre certificacion|autorizacion (para|pa|de|por)|decision (rapida|urgente)|lo (concedan|permitan)|conced*|consideren cubrir*|cobertura (de|para|pa)|repongan*|reponga*|repongamelo|solicitamos|que lo decidan|aqui estoy pidiendo*|tiene que decir que si|retro auth*|prior auth*|determinacion",
  ),
  cue(
    "asksPayment",
    "determination",
    3,
    "reembols*|(regres*|devuelv*|devolv*) .. (dinero|pague|pago|copago|lo que|lo de)|me lo (regres*|devuelv*)|(que me lo|me lo|me la|me los) (regres*|devolv*|reembols*)|regresenme|de vuelta lo que pague|(de|con) mi (bolsa|bolsillo|dinero)|(pague|pagamos|compre) .. (y quiero|quiero que|quisiera|ya les mande)|que (el plan|ustedes|me) (lo |la |los |le )?(pague*|cubra*|cubriera*)|(quiero|quisiera|necesito|pido|ocupo|le pido|les pido) .. (pague*|cubra*|cubran|cubriera*|paguen)|cubranme|paguenme|(meter|mandar|someter) .. (reclamo|recibo|recibos|factura)|ya les mande el recibo|tengo (el recibo|la factura|la receta)|le pague a|le pido al plan|van a pagar|que la van a pagar|el plan le pague",
  ),
  cue(
    "asksException",
    "determination",
    3.5,
    "excepcion|excepciones|override|precio del tier|step therapy|brinquen*|limite de cantidad|antes de tiempo|sueltan|desbloque*|expedit*|acelerad*|apur* (la|el|mi|esto|lo)|adelant* (la|el|me la) (revision|decision)|urgente|lo mas pronto|lo antes posible|no puede esperar|(la |lo )?sigan (dando|cubriendo|pagando)|siga* (dando|cubriendo)|me la sigan|seguir con (la|el|mi)|se quede una|(una|otra|dos|tres) (semana|semanas|mes|meses|sesiones|visitas) mas|mas (horas|visitas|sesiones|terapias|dias)|de diez a veinte|segunda opinion|aunque no sea de la red|al de la universidad|cobertura especial|que me (den|dejen|de chance|permitan)|permiso (pa|para)|toda la medicina de una vez|la de marca",
  ),
  cue("asksFor", null, 0, "<want>|puede*|podria*|me da*|me hace*|que me|que le|les|le pido"),
  cue("service", null, 0, "<service>"),
  cue(
    "question",
    "inquiry",
    1.5,
    "(quiero|quisiera|queria|quisieramos|necesito|ocupo|para|pa|me gustaria|llamo para|llamo pa|solo|nomas) (saber|preguntar|ver|verificar|checar|averiguar|confirmar|entender|informacion)|quiero informacion|una pregunta|una duda|una consulta|(cuanto|cuanta|cuantos|cuantas|cuando|donde|adonde|a donde|quien|quienes|cual|cuales|que) (es|son|me|cuesta|sale|queda|quedan|pago|tengo|hay|tarda|debo|dia|dias|hora|tier|doctor|necesito|papeles|pasa|significa|quiere|seria|cubre|modificador|color)|a que hora|como (le hago|hago|puedo|cambio|saco|funciona*|se|va|puede|entro|veo|pido|poner|me|hay)|pa que sirve|por que|porque me|es verdad|(me|nos) (puede|pueden|podria) (decir|dar|mandar|explicar|ayudar|pasar|comunicar)|(me|nos) (dice|dicen|explica|da|manda|regala)|digame|hay (que|algun|gimnasio|algo)|tienen (un|una|algun|interprete)|(lo|la|los|las) cubren|cubren|el plan cubre|cubre (los|el|la|mi)|todavia (agarra|acepta|toma)|esta en la (red|lista)|en la red|se (me )?(perdio|olvido) (la|mi|el) (tarjeta|password|contrasena)|(otra|nueva) tarjeta|tarjeta nueva|cambiar (mi|de) (direccion|doctor|numero|telefono)|cambiarme de doctor|el (telefono|numero|fax) (de|del|pa)|numero de fax|copia de|copago|deductible|deducible|ocupo saber|verificar|ver si|saber si|saber que|saber como|saber cuanto",
  ),
  cue(
    "status",
    "inquiry",
    2,
    "como va (mi|la|el)|ya (salio|llego|pagaron|esta|aprobaron|lo pagaron)|(ver|saber|preguntar|checar) (si|como|en que) .. (va|salio|llego|quedo|recibieron|autorizacion|apelacion|reclamo|reembolso)|la que puse|que puse|lo ven ahi|que (la|lo) recibieron|estado de (mi|la)|estatus|cuanto tardan|en que va",
  ),
  cue(
    "smallTalk",
    null,
    0,
    "clima|aguacero|lloviendo|llueve|calor|frio|que dios|dios (la|lo|le|te) bendiga|gracias|buenos dias|buenas|buenas tardes|buenas noches|permitame|dejeme|un momentito|un momento|espereme|mi (fecha|zip|nombre|numero)|con (te|ve|be|ese) de|correcto|asi es|es todo|seria todo|con eso|si senor*|no senor*|aja|ok|como esta|perdon|el perro|la tele|nietos|nieta|partido|iglesia",
  ),
  cue(
    "content",
    null,
    0,
    "sin quejarme|ni una queja|ninguna queja|sin quejas|nada de quejas|no (estoy|es que este) (molest*|enojad*)|me tratan de lo mejor|muy (amable|paciente|contenta|contento)|fue un amor|un amor|todo (bien|de maravilla|excelente|perfecto)|de maravilla|lo agradezco|se lo agradezco|me lo resolvi*|ya me (arreglaron|resolvieron|ayudaron|explicaron)|arreglaron|me explico (re)?bien|rebien|puras cosas buenas|quedo conforme|me quedo conforme|estoy content*|muy bien atendid*|gracias a dios",
  ),
];

export const spanishCues: CueBook = {
  classes,
  cues,
  guards: {
    thirdParty:
      "mi (vecin*|amig*|prim*|cunad*|companer*|comadre|compadre|herman*|jefe|jefa|pastor|patron*|tio|tia|sobrin*|concun*) .. (puso|metio|dice|dijo|tuvo|tiene|esta|apelo|se quejo|demando|le|anda|que)|(mi|una|un) (vecin*|amig*|comadre|compadre|companer*|conocid*)|a (mi|una) (comadre|vecina|amiga)|(en|por) (la tele*|las noticias|la radio|facebook|el radio)|otro seguro|otra compania|otro plan|el seguro (de ella|de el|que tenia)|plan (de ella|de el|anterior)|de (ella|el) alla|que tenia antes|demando a|dicen que (en|por) ahi|lei que|oi que|escuche que",
    offTopic:
      "(el|mi|ese|un) (banco|casero|landlord|alcalde|super|cartero|patron|vecino|abogado|aeropuerto)|(compania|recibo) de (luz|agua|cable)|(del|de la) (cable|luz|mudanza|carro|escuela|tienda)|seguro del (carro|auto)|otra aseguradora|mi (suegra|nuera|yerno|suegro|marido|exmarido|landlord|jefe|jefa|cunado|cunada) (es|se|me)|(las|esas) noticias|en la tele|la inflacion|el alcalde|la guerra|la corte|clima|aguacero|lluvia|llueve|lloviendo|nieve|nevando|frio|calor|humedad|partido|america perdio|el america|equipo|la novela|novela|pelicula|perro|gato|jardin|iglesia|misa|cocin*|tamales|receta de cocina|nietos|nietas|gobierno|taxes|impuestos|politic*|presidente|trafico|gasolina|(las |mis )?(rodillas|huesos|pies|espalda) .. (matando|duelen|duele)|hacerse viej*|mi pueblo|fiesta|loteria|casino|mi (hermano|ex|casero|celular) (demando|esta|anda)|el internet|la tele",
    past: "ya me (arreglaron|resolvieron|lo arreglaron|pagaron|explic*|la resolvieron)|ya (se arreglo|quedo|esta arreglado|paso|lo arreglaron|lo pagaron|se resolvio)|el (ano|mes) pasado|hace (anos|un ano|dos anos|mucho)|que (puse|meti|mande) (en|hace|el)|la que puse|de la queja que puse|la queja que puse|que la recibieron|ya (apele|puse|meti) .. (y|en|hace)|antes (me|tenia|era)|se resolvio|ya todo",
    hypothetical:
      "por si (un dia|acaso|algun dia|me hace|las|me niegan)|si (alguien|uno|una persona|algun dia|me llegan|me llegara|se quisiera|quisiera|yo quisiera|yo me|no me) .. (quej*|apel*|neg*|gust*)|si me (negaran|niegan|dijeran)|es un decir|hipotetic*|supong*|pongale que|que pasa si|en caso de|como (funcionan|funciona|se (hace|pone|mete))|nomas pa saber|solo para saber|curiosidad|que es (una|un|eso de) (apelacion|queja|excepcion|autorizacion)|que (significa|quiere decir)|pensando en|algun dia",
    negated:
      "no me (enojo|quejo|molesto|molesta)|no (tuvo|tiene|es) .. culpa|culpa mia|la culpa es mia|yo (fui|tuve) (el|la) (culpable|culpa)|no me atrev*|no (quiero|vengo a|voy a|estoy|es|hay|pienso|deseo|tengo) .. (apelar|quejar*|queja|quejas|molest*|reclamo|negar|pleito)|ni una (queja|sola queja)|ninguna (queja|molestia)|sin (quejarme|quejas|queja|problema*)|nada de (eso|quejas)|ni nada de eso|no es (queja|reclamo)|apelo a (su|tu)|ninguna cosa",
  },
};

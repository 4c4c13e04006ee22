import type { ImportField } from '@shared/model/import'

/**
 * Names under which a field is met, best first, in English, Spanish, Romanian and German, compared by `nameKey`.
 * They include the exports of Trustpilot, the Play Console, Google Takeout and the App Store tools.
 */
export const fieldSynonyms: Readonly<Record<Exclude<ImportField, 'detail'>, string>> = {
  text:
    'text, review text, review content, full text, body, review body, content, comment text, comment, message, review, ' +
    'tweet, post, description, mensaje, comentario, texto, reseña, opinión, contenido, queja, reclamación, descripción, ' +
    'mesaj, comentariu, recenzie, opinie, conținut, reclamație, plângere, descriere, ' +
    'nachricht, kommentar, bewertungstext, rezension, inhalt, beschreibung, beschwerde',
  title:
    'title, review title, subject, headline, summary, título, asunto, encabezado, titlu, subiect, titel, betreff, überschrift',
  author:
    'author, author name, review username, reviewer name, reviewer display name, reviewer, display name, user name, username, ' +
    'nickname, reviewer nickname, consumer display name, customer name, customer, name, user, from, sender, autor, ' +
    'nombre, nombre del cliente, cliente, usuario, remitente, nume, nume client, client, utilizator, expeditor, ' +
    'verfasser, kunde, kundenname, benutzer, nutzer, absender',
  authorHandle:
    'author handle, handle, screen name, user screen name, author username, twitter handle, alias',
  authorId:
    'author id, user id, review consumer user id, consumer id, customer id, id autor, id usuario, id client',
  publishedAt:
    'published at, created at, date, review created, review submit date and time, review created utc, created, published, ' +
    'date published, created time, create time, creation date, review date, submitted at, posted at, timestamp, datetime, ' +
    'date time, time, sent at, received at, fecha, fecha de publicación, fecha y hora, creado, creado el, publicado, ' +
    'data, data publicării, data și ora, creat, creat la, publicat, datum, erstellt, erstellt am, veröffentlicht, zeitpunkt',
  rating:
    'rating, review stars, star rating, stars, score, review rating, rating value, calificación, puntuación, valoración, ' +
    'estrellas, nota, notă, evaluare, stele, punctaj, bewertung, sterne, note',
  url: 'url, link, review link, permalink, review url, post url, tweet url, source url, enlace, vínculo, legătură, adresă web',
  lang: 'lang, language, reviewer language, review language, locale, idioma, lengua, limbă, limba, sprache',
  externalId:
    'external id, tweet id, message id, review id, post id, comment id, mention id, status id, id str, id, ' +
    'id reseña, id mensaje, identificador, id recenzie, id mesaj, identificator, bewertungs id, nachrichten id, kennung',
  parentId:
    'parent id, in reply to, in reply to id, in reply to status id, in reply to status id str, reply to, parent, ' +
    'en respuesta a, id padre, răspuns la, id părinte, antwort auf',
  channel:
    'channel, source, platform, network, medium, source of review, canal, fuente, origen, plataforma, red, red social, ' +
    'sursă, sursa, platformă, rețea, kanal, quelle, plattform, netzwerk',
  kind: 'kind, type, mention type, content type, tipo, tip, typ, art',
  ownerReply:
    'owner reply, business reply, company reply, company reply text, developer reply text, developer response, reply text, ' +
    'review reply comment, owner response, response, reply, business response, respuesta, respuesta del propietario, ' +
    'respuesta de la empresa, răspuns, răspunsul firmei, antwort, antwort des inhabers',
  ownerRepliedAt:
    'owner replied at, business reply date, business reply date utc, developer reply date and time, reply date, replied at, ' +
    'company reply created at, review reply update time, response date, fecha de respuesta, data răspunsului, antwortdatum',
  likes:
    'likes, like count, favorite count, favourites count, favorites, number of likes, thumbs up count, helpful, ' +
    'me gusta, aprecieri, gefällt mir',
  shares:
    'shares, share count, retweet count, retweets, reposts, repost count, compartidos, distribuiri, geteilt',
  views:
    'views, view count, impressions, visualizaciones, vistas, impresiones, vizualizări, afișări, aufrufe',
  replies:
    'replies, reply count, comments count, comment count, number of comments, num comments, respuestas, răspunsuri, antworten',
}

/** Kept with the mention and shown beside it, though no query asks for them. */
export const detailSynonyms =
  'brand, marca, marcă, marke, product, producto, produs, produkt, product name, package name, app version code, ' +
  'app version name, version, app version, device, dispositivo, dispozitiv, gerät, location, location name, place, ' +
  'ubicación, local, locație, standort, country, territory, país, țară, land, reference id, reference number, order id, ' +
  'order number, pedido, número de pedido, comandă, număr comandă, bestellnummer, invoice, factura, category, categoría, ' +
  'categorie, kategorie, department, departamento, departament, direction, domain url, webshop name, ticket, ticket id'

import { tableOf } from '../../../base/table';
import { wordList } from '../../../base/wordList';
import { plainWords } from '../plainWords';

/** What a column of a list of activities holds. */
export type Meaning =
  | 'date'
  | 'clock'
  | 'sport'
  | 'title'
  | 'note'
  | 'distance'
  | 'timer'
  | 'moving'
  | 'elapsed'
  | 'pace'
  | 'average-heart-rate'
  | 'maximum-heart-rate'
  | 'climb'
  | 'effort'
  | 'gear'
  | 'file'
  | 'stride'
  | 'cadence';

/**
 * The names of columns, as `plainWords` has them, in the lists that Garmin and Strava export in English, German, Spanish, French, Italian,
 * Portuguese, Polish, Danish and Dutch, and in spreadsheets of runners.
 */
const NAMES: Readonly<Record<Meaning, string>> = {
  date: `
    date, activity date, start date, start date local, date and time, timestamp, day, datum, aktivitatsdatum,
    startdatum, tag, fecha, fecha de la actividad, fecha de actividad, fecha de inicio, date de l activite, jour,
    date de debut, data, data dell attivita, data attivita, data da atividade, data de atividade, data aktywnosci,
    dia, giorno, dzien, dato, aktivitetsdato, activiteitsdatum, datum van activiteit, datum activiteit, dag
  `,
  clock: `
    start time, time of day, start, startzeit, uhrzeit, hora, hora de inicio, heure, heure de debut, ora,
    ora di inizio, godzina, godzina rozpoczecia, klokkeslaet, starttidspunkt, starttijd, begintijd
  `,
  sport: `
    activity type, type, sport, activity, kind, discipline, aktivitatstyp, aktivitatsart, sportart, art, typ,
    disziplin, tipo de actividad, tipo, deporte, actividad, type d activite, activite, tipo di attivita,
    tipo attivita, attivita, disciplina, tipo de atividade, atividade, esporte, modalidade, desporto,
    typ aktywnosci, rodzaj aktywnosci, rodzaj, aktywnosc, dyscyplina, aktivitetstype, aktivitet, sportsgren, idraet,
    activiteittype, activiteitstype, activiteit, soort activiteit, type activiteit, soort
  `,
  title: `
    title, activity name, name, titel, name der aktivitat, aktivitatsname, titulo, nombre de la actividad,
    nombre de actividad, nombre, titre, nom de l activite, nom, titolo, nome attivita, nome dell attivita, nome,
    nome da atividade, tytul, nazwa aktywnosci, nazwa, aktivitetsnavn, navn, naam van activiteit, activiteitsnaam,
    naam activiteit, naam
  `,
  note: `
    activity description, description, notes, note, comment, comments, activity private note, remarks,
    aktivitatsbeschreibung, beschreibung, notiz, notizen, bemerkung, bemerkungen, kommentar,
    descripcion de la actividad, descripcion de actividad, descripcion, notas, comentario, comentarios,
    description de l activite, commentaire, commentaires, remarques, descrizione attivita,
    descrizione dell attivita, descrizione, commento, commenti, descricao da atividade, descricao, observacoes,
    comentarios, opis aktywnosci, opis, notatki, uwagi, komentarz, aktivitetsbeskrivelse, beskrivelse, noter,
    bemaerkninger, beschrijving van activiteit, activiteitsbeschrijving, beschrijving, notities, opmerkingen
  `,
  distance: `
    distance, dist, km, kilometers, kilometres, miles, mileage, distanz, strecke, kilometer, distancia, distanza,
    dystans, odleglosc, afstand, kilometros, chilometri, kilometry
  `,
  timer: `
    time, duration, timer time, minutes, min, zeit, dauer, laufzeit, minuten, tiempo, duracion, duree, temps,
    heure duree, tempo, durata, duracao, czas, czas trwania, tid, varighed, tijd, duur, tijdsduur
  `,
  moving: `
    moving time, bewegungszeit, zeit in bewegung, tiempo en movimiento, tiempo de movimiento, temps de deplacement,
    duree de deplacement, temps en mouvement, tempo in movimento, tempo di movimento, tempo em movimento,
    tempo de movimentacao, tempo de movimento, czas ruchu, czas w ruchu, tid i bevaegelse, bevaegelsestid,
    beweegtijd, tijd in beweging, bewegingstijd
  `,
  elapsed: `
    elapsed time, verstrichene zeit, gesamtzeit, tiempo transcurrido, temps ecoule, duree ecoulee, tempo trascorso,
    tempo decorrido, tempo total, uplynelo czasu, uplyniety czas, czas ktory uplynal, calkowity czas, forlobet tid,
    forlobne tid, samlet tid, verstreken tijd, totale tijd
  `,
  pace: `
    avg pace, pace, average pace, avg speed, average speed, ritmo medio, allure moyenne, passo medio, srednie tempo,
    gennemsnitligt tempo, gem tempo, gemiddeld tempo, durchschnittliche pace
  `,
  'average-heart-rate': `
    avg hr, average heart rate, avg heart rate, average hr, hr, heart rate, heartrate, bpm, avg herzfrequenz,
    durchschnittliche herzfrequenz, herzfrequenz, puls, avg hf, hf, avg puls, frecuencia cardiaca media, fc media,
    ritmo cardiaco medio, ritmo cardiaco promedio, frecuencia cardiaca, frecuencia cardiaca promedio, fc promedio,
    frequence cardiaque moyenne, fc moyenne, fc moy, frequence cardiaque, freq cardiaque moyenne,
    frequenza cardiaca media, frequenza cardiaca, battito cardiaco medio, frequencia cardiaca media,
    frequencia cardiaca, ritmo cardiaco medio, srednie tetno, tetno, srednie tetno bpm, przecietne tetno,
    gennemsnitlig puls, gns puls, gennemsnitspuls, gennemsnitlig hjertefrekvens, gem hs, gemiddelde hartslag,
    gem hartslag, hartslag
  `,
  'maximum-heart-rate': `
    max hr, max heart rate, maximum heart rate, maximale herzfrequenz, max herzfrequenz, max hf, max puls,
    maximalpuls, fc maxima, frecuencia cardiaca maxima, ritmo cardiaco max, ritmo cardiaco maximo,
    frecuencia cardiaca max, fc max, frequence cardiaque maximale, frequence cardiaque max, fc maximale,
    freq cardiaque max, frequenza cardiaca massima, frequenza cardiaca max, fc massima, frequencia cardiaca maxima,
    frequencia cardiaca max, maksymalne tetno, maks tetno, tetno maksymalne, maks puls, maksimal puls, maksimalpuls,
    maks hjertefrekvens, max hs, maximale hartslag, max hartslag
  `,
  climb: `
    total ascent, elevation gain, ascent, climb, elevation, elev, elev gain, anstieg gesamt, hohenzunahme,
    hohenmeter, anstieg, ascenso total, desnivel positivo, ascension totale, gain d altitude, denivele positif,
    denivele, ascesa totale, dislivello, dislivello positivo, guadagno di quota, subida total, ascensao total,
    ganho de elevacao, calkowity wznios, wznios, przewyzszenie, suma podejsc, samlet stigning, stigning i alt,
    hojdeforogelse, hojdemeter, totale stijging, hoogtewinst, hoogtetoename, stijging
  `,
  effort: `
    rpe, perceived exertion, effort, gefuhlte anstrengung, anstrengung, esfuerzo percibido, effort percu,
    sforzo percepito, esforco percebido, percepcao de esforco, odczuwalny wysilek, oplevet anstrengelse,
    ervaren inspanning
  `,
  gear: `
    activity gear, gear, shoes, shoe, aktivitatsausrustung, ausrustung, schuhe, schuh, equipamiento de la actividad,
    equipo de la actividad, equipamiento, zapatillas, materiel utilise pour l activite, equipement de l activite,
    equipement, chaussures, attrezzatura, attrezzatura attivita, scarpe, equipamento da atividade, equipamento,
    tenis, sprzet, buty, sprzet uzyty do aktywnosci, aktivitetsudstyr, udstyr, sko, activiteitenuitrusting,
    uitrusting, uitrusting voor activiteit, schoenen
  `,
  file: `
    filename, file name, dateiname, nombre de archivo, nombre del archivo, nom du fichier, nom de fichier,
    nome file, nome del file, nome do arquivo, nome do ficheiro, nazwa pliku, filnavn, bestandsnaam
  `,
  stride: `
    avg stride length, avg schrittlange, longitud media de zancada, longueur moyenne des foulees,
    lunghezza media passo, comprimento medio da passada, srednia dlugosc kroku, gennemsnitlig skridtlaengde,
    gem staplengte
  `,
  cadence: `
    avg run cadence, avg schrittfrequenz laufen, cadencia de carrera media, cadence de course moyenne,
    cadenza media corsa, cadencia de corrida media, sredni rytm biegu, gennemsnitlig lobekadence, gem loopcadans
  `,
};

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = meaningsByName();

function meaningsByName(): ReadonlyMap<string, readonly Meaning[]> {
  const byName = new Map<string, Meaning[]>();
  for (const [meaning, names] of Object.entries(NAMES) as [Meaning, string][]) {
    for (const name of wordList(names)) byName.set(name, [...(byName.get(name) ?? []), meaning]);
  }
  return byName;
}

/** A column of a list: its meanings, of which the list decides, and the unit that its name says. */
export interface Heading {
  readonly meanings: readonly Meaning[];
  /** `km`, `mi`, `m`, `s`, `min`, `h`, `ft` */
  readonly unit?: string;
}

export function headingOf(cell: string): Heading {
  if (cell.length > LONGEST_NAME) return { meanings: [] };
  const bracket = /[([]([^)\]]*)[)\]]/.exec(cell);
  const whole = plainWords(cell);
  const without = bracket ? plainWords(cell.replace(bracket[0], ' ')) : whole;
  const behind = /^(.+?) (km|mi|miles|m|min|s|sec|h|ft|bpm|hh mm ss)$/.exec(without);
  const meanings =
    MEANINGS.get(whole) ?? MEANINGS.get(without) ?? (behind ? MEANINGS.get(behind[1] ?? '') : undefined) ?? [];
  const named = bracket ? plainWords(bracket[1] ?? '') : (behind?.[2] ?? without);
  const unit = UNITS.get(named);
  return { meanings, ...(unit !== undefined && { unit }) };
}

/** A longer one is no name of anything. */
const LONGEST_NAME = 120;

const UNITS = tableOf<string>({
  km: 'km',
  kms: 'km',
  kilometers: 'km',
  kilometres: 'km',
  kilometer: 'km',
  kilometros: 'km',
  chilometri: 'km',
  kilometry: 'km',
  mi: 'mi',
  mile: 'mi',
  miles: 'mi',
  mileage: 'mi',
  m: 'm',
  meters: 'm',
  metres: 'm',
  meter: 'm',
  metros: 'm',
  metri: 'm',
  ft: 'ft',
  feet: 'ft',
  s: 's',
  sec: 's',
  seconds: 's',
  sekunden: 's',
  min: 'min',
  minutes: 'min',
  minuten: 'min',
  h: 'h',
  hours: 'h',
});

import assert from 'node:assert/strict';
import { render } from '../../../server/src/base/message';
import type { Activity } from '../../../server/src/importers/activities/activity';
import { imported } from './imported';
import { activitiesIn, foundIn } from './reading';

/** The same four sessions in the lists that sites export in nine languages. */
const GARMIN: readonly (readonly [
  language: string,
  head: string,
  kinds: readonly [run: string, treadmill: string, ride: string, swim: string],
])[] = [
  [
    'English',
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Total Ascent',
    ['Running', 'Treadmill Running', 'Cycling', 'Pool Swim'],
  ],
  [
    'German',
    'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Maximale Herzfrequenz,Anstieg gesamt',
    ['Laufen', 'Laufbandtraining', 'Radfahren', 'Schwimmbadschwimmen'],
  ],
  [
    'Spanish',
    'Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,FC máxima,Ascenso total',
    ['Carrera', 'Entrenamiento en cinta', 'Ciclismo', 'Natación en piscina'],
  ],
  [
    'French',
    "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,Ascension totale",
    ['Course à pied', 'Course à pied sur tapis roulant', 'Vélo', 'Natation en piscine'],
  ],
  [
    'Italian',
    'Tipo di attività,Data,Preferito,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,Ascesa totale',
    ['Corsa', 'Corsa su tapis roulant', 'Ciclismo', 'Nuoto in piscina'],
  ],
  [
    'Portuguese',
    'Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo,FC Média,FC máxima,Subida total',
    ['Corrida', 'Corrida na esteira', 'Ciclismo', 'Natação em piscina'],
  ],
  [
    'Polish',
    'Typ aktywności,Data,Ulubione,Tytuł,Dystans,Kalorie,Czas,Średnie tętno,Maksymalne tętno,Całkowity wznios',
    ['Bieganie', 'Bieganie na bieżni', 'Jazda na rowerze', 'Pływanie w basenie'],
  ],
  [
    'Danish',
    'Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gennemsnitlig puls,Maks. puls,Samlet stigning',
    ['Løb', 'Løb på løbebånd', 'Cykling', 'Svømning i bassin'],
  ],
  [
    'Dutch',
    'Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS,Totale stijging',
    ['Hardlopen', 'Loopbandtraining', 'Fietsen', 'Zwemmen in zwembad'],
  ],
];

function garminRows([run, treadmill, ride, swim]: readonly [string, string, string, string]): readonly string[] {
  return [
    `${run},2026-03-02 06:30:00,false,"Park, early",12.34,700,01:02:03,142,171,85`,
    `${treadmill},2026-03-03 18:00:00,false,Gym,5.00,300,00:28:30.5,--,--,--`,
    `${ride},2026-03-04 10:00:00,false,Hills,"1,040.25",900,32:10:00,128,160,"1,820"`,
    `${swim},2026-03-05 07:15:00,false,Lengths,"1,500",400,00:34:00,120,140,--`,
  ];
}

const STRAVA: readonly (readonly [language: string, head: string, date: string, kind: string, distance: string])[] = [
  [
    'English',
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Activity Gear,Filename,Elapsed Time,Moving Time,Distance,Average Heart Rate',
    '"Jul 14, 2026, 10:36:55 PM"',
    'Run',
    '12.34',
  ],
  [
    'German',
    'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Aktivitätsausrüstung,Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz,Durchschnittliche Herzfrequenz',
    '"14.07.2026, 22:36:55"',
    'Lauf',
    '"12,34"',
  ],
  [
    'Spanish',
    'ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Descripción de la actividad,Tiempo transcurrido,Distancia,Equipamiento de la actividad,Nombre de archivo,Tiempo transcurrido,Tiempo en movimiento,Distancia,Ritmo cardiaco promedio',
    '"14 jul 2026, 22:36:55"',
    'Carrera',
    '"12,34"',
  ],
  [
    'French',
    "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Description de l'activité,Temps écoulé,Distance,Équipement de l'activité,Nom du fichier,Temps écoulé,Durée de déplacement,Distance,Fréquence cardiaque moyenne",
    '"14 juil. 2026 à 22:36:55"',
    'Course à pied',
    '"12,34"',
  ],
  [
    'Italian',
    "ID attività,Data dell'attività,Nome dell'attività,Tipo di attività,Descrizione dell'attività,Tempo trascorso,Distanza,Attrezzatura,Nome del file,Tempo trascorso,Tempo in movimento,Distanza,Frequenza cardiaca media",
    '"14 lug 2026, 22:36:55"',
    'Corsa',
    '"12,34"',
  ],
  [
    'Portuguese',
    'ID da atividade,Data da atividade,Nome da atividade,Tipo de atividade,Descrição da atividade,Tempo decorrido,Distância,Equipamento da atividade,Nome do arquivo,Tempo decorrido,Tempo de movimentação,Distância,Frequência cardíaca média',
    '"14 de jul. de 2026, 22:36:55"',
    'Corrida',
    '"12,34"',
  ],
  [
    'Polish',
    'Identyfikator aktywności,Data aktywności,Nazwa aktywności,Rodzaj aktywności,Opis aktywności,Upłynięty czas,Dystans,Sprzęt,Nazwa pliku,Upłynięty czas,Czas ruchu,Dystans,Średnie tętno',
    '"14 lip 2026, 22:36:55"',
    'Bieg',
    '"12,34"',
  ],
  [
    'Danish',
    'Aktivitets-id,Aktivitetsdato,Aktivitetsnavn,Aktivitetstype,Aktivitetsbeskrivelse,Forløbet tid,Distance,Aktivitetsudstyr,Filnavn,Forløbet tid,Bevægelsestid,Distance,Gennemsnitlig puls',
    '14. jul. 2026 22.36.55',
    'Løb',
    '"12,34"',
  ],
  [
    'Dutch',
    'Activiteits-ID,Datum van activiteit,Naam van activiteit,Activiteitstype,Beschrijving van activiteit,Verstreken tijd,Afstand,Uitrusting,Bestandsnaam,Verstreken tijd,Beweegtijd,Afstand,Gemiddelde hartslag',
    '"14 jul. 2026 22:36:55"',
    'Hardloopsessie',
    '"12,34"',
  ],
];

describe('importers: lists of activities', () => {
  for (const [language, head, kinds] of GARMIN) {
    it(`of Garmin in ${language}`, () => {
      assert.deepEqual(activitiesIn({ 'list.csv': [head, ...garminRows(kinds)].join('\r\n') }).map(shortly), [
        '2026-03-02 06:30:00 run 12340 m 3723 s hr 142/171 +85 Park, early',
        '2026-03-03 18:00:00 run 5000 m 1710.5 s Gym',
        '2026-03-04 10:00:00 bike 1040250 m 115800 s hr 128/160 +1820 Hills',
        '2026-03-05 07:15:00 swim 1500 m 2040 s hr 120/140 Lengths',
      ]);
    });
  }

  for (const [language, head, date, kind, distance] of STRAVA) {
    it(`of Strava in ${language}, whose times are in UTC`, () => {
      const row = `9001,${date},Night run,${kind},,3800,${distance},Pegasus 41,activities/9.fit.gz,3800.0,3723.0,12340.5,142.4`;
      const [run, another] = activitiesIn({ 'activities.csv': `${head}\n${row}\n` }, { offsetSAt: () => 7200 });
      assert.equal(another, undefined);
      assert.equal(run && shortly(run), '2026-07-15 00:36:55 run 12340.5 m 3723 s hr 142 Night run');
      assert.equal(run?.gear, 'Pegasus 41');
      assert.equal(run?.elapsedS, 3800);
    });
  }

  it('in any encoding', () => {
    const [, head, kinds] = GARMIN[1] ?? [];
    const text = [head, ...(kinds ? garminRows(kinds) : [])].join('\n');
    const plain = activitiesIn({ 'list.csv': text });
    assert.equal(plain.length, 4);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const encodings = {
      'UTF-8 with a mark': Buffer.from(`\uFEFF${text}`),
      'UTF-16': utf16,
      'UTF-16 without a mark': Buffer.from(text, 'utf16le'),
      'UTF-16, the other way round': Buffer.from(utf16).swap16(),
      'Latin-1': Buffer.from(text, 'latin1'),
    };
    for (const [name, bytes] of Object.entries(encodings))
      assert.deepEqual(activitiesIn({ 'list.csv': bytes }), plain, name);
  });

  it('of spreadsheets: with a preamble, semicolons, decimal commas, units in headings or cells, minutes or seconds', () => {
    const tables: readonly (readonly [text: string, told: string])[] = [
      [
        'Training 2026;;\n;;\nDatum;Strecke (km);Dauer;Puls\n2.3.2026;8,25;45:10;138\n',
        '2026-03-02 run 8250 m 2710 s hr 138',
      ],
      ['Date\tDistance\tTime\n2026-03-02\t8.25 km\t45 min\n', '2026-03-02 run 8250 m 2700 s'],
      ['Date,Miles,Minutes,Avg HR\n2026-03-02,5,45,138\n', '2026-03-02 run 8046.72 m 2700 s hr 138'],
      ['Date,Distance (m),Duration (s)\n2026-03-02,8250,2710\n', '2026-03-02 run 8250 m 2710 s'],
      [
        'date,start time,type,distance,duration\n2026-03-02,6:30 PM,Yoga,0,1:00:00\n',
        '2026-03-02 18:30:00 yoga 3600 s',
      ],
      ['Data;Distanza;Tempo\n25/3/2026;10,5;52:30\n3/4/2026;10,5;52:30\n', '2026-03-25 run 10500 m 3150 s'],
      ['Date,Distance,Time\n3/25/2026,6.5,52:30\n', '2026-03-25 run 6500 m 3150 s'],
      ['Fecha,Distancia,Duración\n2026-03-02T06:30:00Z,8.25,2710\n', '2026-03-02 06:30:00 run 8250 m 2710 s'],
    ];
    for (const [text, told] of tables) assert.equal(activitiesIn({ 'list.csv': text }).map(shortly)[0], told, text);
  });

  it('in miles, where steps and their length show it, and in the unit of the log where nothing does', () => {
    const head = 'Activity Type,Date,Title,Distance,Time,Avg Run Cadence,Avg Stride Length';
    const miles = `${head}\nRunning,2026-03-02 06:30:00,Park,5.00,00:45:00,160,1.12\n`;
    assert.equal(activitiesIn({ 'list.csv': miles }).map(shortly)[0], '2026-03-02 06:30:00 run 8046.72 m 2700 s Park');
    const unknown = 'Date,Distance,Time\n2026-03-02,5.00,45:00\n';
    assert.deepEqual(
      (['km', 'mi'] as const).map(unit => activitiesIn({ 'list.csv': unknown }, { unit })[0]?.distanceM),
      [5000, 8046.72],
    );
  });

  it('refuses rows that it cannot be sure of, with a reason, and takes the others', () => {
    const text = [
      'Date,Type,Distance,Time,Weather',
      '2026-03-02,Run,8,45:00,sun',
      ',Run,8,45:00,sun',
      'yesterday,Run,8,45:00,sun',
      '2026-03-04,Run,,,rain',
    ].join('\n');
    const found = foundIn({ 'list.csv': text });
    assert.equal(found.filter(({ type }) => type === 'activity').length, 1);
    assert.deepEqual(
      found.flatMap(each => (each.type === 'refused' ? [`${each.source}: ${render(each.reason)}`] : [])),
      [
        'list.csv#2: the row has no date',
        'list.csv#3: “yesterday” is no date',
        'list.csv#4: the row says neither how far nor how long',
      ],
    );
    assert.deepEqual(
      found.filter(({ type }) => type === 'columns'),
      [{ type: 'columns', source: 'list.csv', unused: 1 }],
    );
  });

  it('asks which order dates have that may be two days, and takes the answer', () => {
    const text = 'Date,Distance,Time\n3/2/2026,8,45:00\n';
    const [refused] = foundIn({ 'list.csv': text });
    assert.equal(
      refused?.type === 'refused' && render(refused.reason),
      '“3/2/2026” may be two days; say which order the dates have',
    );
    for (const [dateOrder, told] of [
      ['day-first', '2026-02-03'],
      ['month-first', '2026-03-02'],
    ] as const)
      assert.equal(activitiesIn({ 'list.csv': text }, { dateOrder }).map(shortly)[0], `${told} run 8000 m 2700 s`);
  });

  it('become lines that the log finds no fault with, in nine languages', () => {
    for (const [language, head, kinds] of GARMIN) {
      const { text, problems } = imported('', { 'list.csv': [head, ...garminRows(kinds)].join('\n') });
      assert.deepEqual(problems, [], language);
      assert.match(text, /^2026-03-02 Mon {2}run 12.34 km 1:02:03 hr 142\/171 \+85 m > Park, early$/m, language);
      assert.match(text, /^2026-03-05 Thu {2}swim 1500 m 34:00 hr 120\/140 > Lengths$/m, language);
    }
  });
});

/** `2026-03-02 06:30:00 run 8000 m 2700 s hr 142/171 +85 Title` */
function shortly({
  startLocalMs,
  isDateOnly,
  sport,
  distanceM,
  movingS,
  averageBpm,
  maximumBpm,
  climbM,
  title,
}: Activity): string {
  const [date, time = ''] = new Date(startLocalMs).toISOString().split('T');
  return [
    date,
    isDateOnly ? '' : time.slice(0, 8),
    sport.kind,
    distanceM === undefined ? '' : `${distanceM} m`,
    movingS === undefined ? '' : `${movingS} s`,
    averageBpm === undefined ? '' : `hr ${averageBpm}${maximumBpm === undefined ? '' : `/${maximumBpm}`}`,
    climbM === undefined ? '' : `+${climbM}`,
    title ?? '',
  ]
    .filter(part => part !== '')
    .join(' ');
}

import { wordList } from '../base/wordList';
import { HYPHEN, SLASH, skipSpace, wordEnd } from './characters';

/**
 * The one table of words: parser, completion, hover, colours (semantic tokens and the TextMate grammar), formatter and the
 * vocabulary page all read it. A new word is one row here.
 */

/** What a vocabulary word is about. */
export type Category =
  | 'run'
  | 'cross'
  | 'strength'
  | 'active-recovery'
  | 'care'
  | 'fuel'
  | 'metric'
  | 'state'
  | 'profile'
  | 'answer'
  | 'total';

/** Languages that aliases come in. All are read in every log. */
export type Language = 'en' | 'de';

/** How hard a session of this word is unless its line says more. `evidence`: only the line can say; easy when it does not. */
export type WordIntensity = 'recovery' | 'easy' | 'moderate' | 'hard' | 'race' | 'strength' | 'evidence';

/** What may stand behind a word; completion offers it, and *did you mean* heeds it. */
export type Carry =
  | 'distance'
  | 'duration'
  | 'pace'
  | 'attributes'
  | 'steps'
  | 'scale'
  | 'number'
  | 'heart-rate'
  | 'clock'
  | 'temperature'
  | 'mass'
  | 'volume'
  | 'level'
  | 'words';

/** A word with other spellings: lower case; a space in one also stands for a hyphen. */
export interface Spelled {
  /** The canonical spelling: the one that the formatter, completion and messages use. */
  readonly word: string;
  readonly aliases: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** One line for hover and completion, plain Markdown. */
  readonly help: string;
}

export interface Word extends Spelled {
  readonly category: Category;
  /** Of session words only. */
  readonly sport?: 'run' | 'cross' | 'strength' | 'recovery';
  /** Of session words only. */
  readonly intensity?: WordIntensity;
  readonly carries: readonly Carry[];
  /** What studies say of it, with the source, for hovers and the page of words; absent where the help has it. */
  readonly evidence?: string;
  /** Spellings that give way to any other kind of the entry: `trail long 20 km` is long, `track easy 8 km` easy. */
  readonly yields?: readonly string[];
  /** More spellings by which free text is read, separated by commas; completion does not offer them and no page lists them, because most are rare. Of session words only. */
  readonly further?: string;
  /** Spellings that are ordinary letters elsewhere: they count as an entry's first word before an amount, and as a step's label, only. */
  readonly narrow?: readonly string[];
}

const SESSION: readonly Carry[] = ['distance', 'duration', 'pace', 'attributes', 'steps'];
const WITHOUT_DISTANCE: readonly Carry[] = ['duration', 'attributes', 'steps'];
const SCALE: readonly Carry[] = ['scale', 'level'];

const run = (intensity: WordIntensity) => ({ category: 'run', sport: 'run', intensity, carries: SESSION }) as const;
const cross = { category: 'cross', sport: 'cross', intensity: 'evidence', carries: SESSION } as const;
const strength = { category: 'strength', sport: 'strength', intensity: 'strength', carries: WITHOUT_DISTANCE } as const;
const activeRecovery = {
  category: 'active-recovery',
  sport: 'recovery',
  intensity: 'recovery',
  carries: WITHOUT_DISTANCE,
} as const;
const care = { category: 'care', carries: ['duration'] } as const;

/* What studies say of several words. */
const OTHER_SPORT =
  'More other sport went with fewer injuries in 264 runners, which is an observation (Malisoux 2015); its fitness carries over in part (Tanaka 1994).';
const HARD_SESSIONS =
  'About one session in five of elite athletes is hard (Seiler 2010), mostly with easy days between (Casado 2022).';
const OWN_WORDS =
  'What athletes say of themselves tells tiredness better than what is measured (Saw 2016), and no sign alone is enough (Meeusen 2013).';
const GREY_ZONE =
  'Much of it beside little easy running is called a grey zone: 30 runners who kept out of it gained a little more, which may be chance (Muñoz 2014).';
const AFTER_RACES =
  'In 11 recreational runners soreness was gone four days after a marathon, and endurance was back after seven (Takayama 2017).';

export const vocabulary: readonly Word[] = [
  /* ---- runs ---- */
  {
    word: 'easy',
    ...run('easy'),
    aliases: {
      en: ['e', 'ez', 'general', 'general aerobic', 'ga', 'easy run'],
      de: wordList(`
        locker, lockerer lauf, lockerer dauerlauf, lockerer dl, dl, dl1, dauerlauf, ruhiger dauerlauf, ga1,
        grundlage
      `),
    },
    narrow: ['e'],
    further:
      'ext dl, ext. dl, extensiver dl, ruhiger dl, langsamer dauerlauf, langsamer dl, langsamer lauf, ruhiger lauf, rdl, lockeres laufen, dauerläufe, lockere runde, genusslauf, grundlagenlauf, lockerer trab, footing, extensiver dauerlauf, lodl, dl r, fettstoffwechsellauf, premeet, pre meet, premeet run, pre meet run, prerace run, pre race run, prerace jog, pre race jog, dlext, dl ext, dl-ext',
    help: 'Comfortable running at a pace you could talk at. Most of the running of most elite runners (Casado 2022).',
  },
  {
    word: 'recovery',
    ...run('recovery'),
    aliases: {
      en: ['rec', 'recovery run', 'shakeout', 'shakeout run', 'shake out'],
      de: ['regenerativ', 'regenerativer lauf', 'regenerativer dauerlauf', 'regenerationslauf', 'rl', 'rekom'],
    },
    further:
      'recovery jog, rec run, rec jog, recov, recov run, recov jog, reko, regeneration, reg lauf, regenerationsläufchen, regenerativer trab, erholungslauf, kompensationslauf, komp, reg dl, reg. dl, reg. lauf, reglauf, regenerationsdauerlauf, reg. dauerlauf, erholungsrunde, rekomlauf, post race flush, flush run, flush jog, flush out run',
    help: 'A short, very easy run. Pleasant and harmless; it does not flush anything out of the legs (Van Hooren and Peake 2018).',
  },
  {
    word: 'long',
    ...run('easy'),
    aliases: {
      en: ['lr', 'long run', 'mlr', 'medium long', 'medium long run', 'lsd'],
      de: ['lang', 'langer lauf', 'langer dauerlauf', 'langer dl', 'ldl', 'lala'],
    },
    further:
      'long slow distance, ll, long runs, mid length run, mid long run, semi long run, long steady run, sunday long run, medium length run, lsr, longrun, longjog, langer trainingslauf, lange einheit, long jog, überdistanz, sll, langen lauf, lange laufeinheit, langer ruhiger lauf, langer langsamer lauf, überdistanzlauf, langer kanten',
    help: 'The long run. A run far beyond the longest of the last 30 days is where injuries were seen to begin (Schuster Brandt Frandsen 2025).',
  },
  {
    word: 'steady',
    ...run('moderate'),
    aliases: {
      en: ['steady run', 'steady state', 'moderate'],
      de: ['zügig', 'zügiger dauerlauf', 'mittlerer dauerlauf', 'mdl', 'dl2', 'ga2'],
    },
    further:
      'ga1/2, ga1/ga2, ga1 2, ga 1/2, mitteltempo, mitteltempo dl, mittlerer dauerlauf, dl mittel, dl m, dauerlauf mittel, zügiger dl, zügiger lauf, mittlerer dl, zdl, züdl, flotter dauerlauf, ga2 lauf',
    help: 'Brisk running between easy and threshold.',
    evidence: GREY_ZONE,
  },
  {
    word: 'progression',
    ...run('moderate'),
    aliases: { en: ['prog', 'progression run', 'progressive'], de: ['steigerungslauf', 'progressiv'] },
    further:
      'progressive run, cutdown, cut down, fast finish long run, negative split run, endbeschleunigung, crescendolauf, crescendo lauf, progressiver lauf, eb, eb lauf',
    help: 'A run that gets faster toward its end.',
    evidence: GREY_ZONE,
  },
  {
    word: 'mp',
    ...run('moderate'),
    aliases: { en: ['marathon pace', 'mp run'], de: ['mrt', 'marathontempo', 'marathonrenntempo'] },
    further: 'mrt lauf, marathonrenntempo lauf',
    help: 'Running at marathon pace.',
    evidence: GREY_ZONE,
  },
  {
    word: 'tempo',
    ...run('hard'),
    aliases: {
      en: wordList(`
        threshold, thr, thresh, t, lt, cruise, cruise intervals, tempo run, threshold run, lactate threshold
      `),
      de: ['tdl', 'tempodauerlauf', 'tempolauf', 'schwelle', 'schwellenlauf'],
    },
    narrow: ['t'],
    further:
      'comfortably hard, strength runs, strength run, strength repeats, strength workout run, tempo dl, tempos, tempo session, threshold session, sub threshold, subthreshold, lt run, tempo intervals, threshold intervals, cruise reps, lactate threshold run, tdl lauf, tempodauerläufe, tempo dauerlauf, schneller dauerlauf, sdl, tempodl, hmrt, hmt, schwellentraining, schwellenläufe, tempolaufeinheit, tempohatz, intensiver dauerlauf, intensiver dl, int dl, int. dl, wsa, dl3, wsa lauf, schneller dl, tempo lauf, dlint, dl int, dl-int',
    help: 'Running near the lactate threshold, about what you could race for an hour (Daniels).',
    evidence: HARD_SESSIONS,
  },
  {
    word: 'fartlek',
    ...run('hard'),
    aliases: { en: ['fartlek run'], de: ['fahrtspiel', 'fs'] },
    further:
      'alternation, alternations, alternation run, fartleks, speedplay, speed play, kenyan fartlek, mona fartlek, monas, moneghetti, moneghetti fartlek, billats, billat, fahrtenspiel, fahrtenspiele, fahrtspiele, minutenläufe, wechseldauerlauf, tempowechseldauerlauf, wechsellauf, wechsel dl, wechseldl',
    help: 'Speed play: faster and slower stretches as they come.',
    evidence: HARD_SESSIONS,
  },
  {
    word: 'intervals',
    ...run('hard'),
    aliases: {
      en: ['interval', 'int', 'vo2', 'vo2max', 'vo2 max', 'track', 'ladder', 'pyramid'],
      de: ['intervalle', 'intervall', 'intervalltraining', 'iv', 'ivs', 'bahn', 'bahntraining', 'pyramide'],
    },
    yields: ['track', 'bahn'],
    further:
      'aerobic capacity intervals, aerobic capacity, spd, intervallen, interval session, interval training, track session, track workout, speed session, speed intervals, cut downs, yasso, yasso 800s, yassos, norwegian, norweger, norwegian intervals, v02, vo2 max intervals, hiit run, intervalleinheit, intervallläufe, ivt, tempowechsellauf, twl, bahneinheit, intervallprogramm, tempowechsel, tempoprogramm, pyramidenlauf, bahntempo, parlauf, paarlauf, minutenwechsel, deeks, deeks quarters, vo2max session, mile repeat session, bahnintervalle, parlaauf, paarläufe, lactate test, lactate step test, lactate profile, lactate threshold test, vo2max test, vo2 max test, vo2 test, treadmill step test, laktattest, laktatstufentest, stufentest, conconi, conconi test, conconitest, brückenintervalle, treppchen, zeitintervalle, kurzintervalle, langintervalle, kurze intervalle, lange intervalle',
    help: 'Hard repetitions of a few minutes with recoveries between.',
    evidence: HARD_SESSIONS,
  },
  {
    word: 'reps',
    ...run('hard'),
    aliases: {
      en: ['rep', 'repetitions', 'repetition', 'repeats', 'speed', 'speedwork'],
      de: ['wiederholungen', 'wiederholungsläufe', 'tempoläufe'],
    },
    further:
      'tempoeinheit, schnelligkeit, sprinttraining, tempolauf serie, wiederholungslauf, wiederholungsläufe lang, tempoläufe lang',
    help: 'Short, fast repetitions with full recoveries.',
    evidence: HARD_SESSIONS,
  },
  {
    word: 'hills',
    ...run('hard'),
    aliases: {
      en: ['hill', 'hill repeats', 'hill reps', 'hill sprints'],
      de: ['berge', 'hügel', 'hügelläufe', 'hügelsprints', 'bergläufe', 'bergsprints'],
    },
    further:
      'long hills, short hills, tempo hills, steep hills, long hill, short hill, hill session, hill work, hill training, hill intervals, hill circuits, hill loops, hill bursts, hill strides, hill sprint, uphill, uphills, hill running, hügeltraining, bergintervalle, berglauf, bergläufe, berganläufe, bergauf, bergan, hügelintervalle, bergtraining, am berg, treppenläufe, treppenlauf, treppensprints, treppensprint, treppenintervalle, treppentraining, stair repeats, stair sprints, stair reps, stair run, stairs run, anstiege, hügelsprungläufe, sprungläufe, skippings bergauf, stair workout, stair session, stair climbs, stadium stairs, stadium steps, stadiums, bleacher runs, ran stadiums, ran stairs, ran the stairs, running stairs, stair climb repeats, treppen gelaufen, kenyan hills, hill bounds, hill bounding, hill circuit, lydiard hills, lydiard hill circuit, bergaufläufe, bergaufsprints, rampenläufe, rampensprints, brückenläufe, brückensprints, bridge repeats, hill ladder, hill pyramid, stiegenlauf, stiegenläufe, stiegen laufen, stiegensprints, stiegentraining, treppenlaufen, treppeneinheit, hügelwiederholungen, bergwiederholungen, bergauf intervalle, bergaufintervalle, bergauf läufe',
    help: 'Repetitions uphill.',
    evidence: HARD_SESSIONS,
  },
  {
    word: 'strides',
    ...run('easy'),
    aliases: {
      en: ['stride', 'striders', 'sprints', 'sprint', 'accelerations'],
      de: ['steigerungen', 'steigerung', 'steigerungsläufe', 'stl', 'stgl', 'steigerer'],
    },
    further:
      'stride outs, strideouts, stride out, strideout, pickups, strides 100m, stg, stgs, steigerungsl, steigerungslauf kurz, koordinationsläufe, antritte, steigerern, steigerungen locker, diagonals, grass diagonals, diagonalläufe, diagonalen, windsprints, wind sprints, build ups, buildups, build up strides, flying 30s, flying 20s, fly 30s, fly ins, fliegende sprints, fliegende 30er, stridez, diagonale',
    help: 'Short, relaxed accelerations. Up to 8 of at most 30 s leave an easy run easy.',
    evidence: 'Before a race speed is kept while volume falls (Bosquet 2007).',
  },
  {
    word: 'race',
    ...run('race'),
    aliases: { en: ['parkrun', 'ultra', 'ultramarathon'], de: ['wettkampf', 'wk', 'rennen', 'volkslauf'] },
    further:
      'cross meet, cross race, club handicap, handicap, xc lge, cross country lge, relay, relay race, relay leg, staffel, ekiden, santa run, dual meet, xc champs, cross country champs, stundenlauf, supermarathon, ultratrail, backyard, backyard ultra, staffelmarathon, cross dm, cross lm, cross meisterschaft, crosslauf dm, wettkampftag, handicap race, invite, renntag, laufwettbewerb, laufwettkampf, wettlauf, raced, race day, fun run, mini marathon, championships, champs, regionals, xc race, track meet, indoor meet, outdoor meet, conference meet, league meet, xc meet, cross country meet, xc league, cross country league, league xc, invitational, competition, road race, turkey trot, time trial race, tune up race, cross country race, parkruns, wettkämpfe, lauf wettkampf, stadtlauf, straßenlauf, volksläufe, meisterschaft, meisterschaften, silvesterlauf, firmenlauf, frauenlauf, pfingstlauf, dreikönigslauf, martinslauf, brückenlauf, crosslauf wettkampf, staffellauf, staffelrennen, xc relays, xc relay, club relays, marathon relay, half marathon relay, relay leg, relay race, ekiden, road relays, road relay, cross country relays, relay race, ekiden, wk lauf, hauptwettkampf, vorbereitungswettkampf, testwettkampf, steeple, steeplechase, leagues, sectionals, comp day, interclub, interclub meet, all comers, all comers meet, open meeting, graded meet, graded meeting, jv race, varsity race, novice race, open race, nike cross, nxr, nxn, footlocker, foot locker, county cross, national cross, national xc, northern xc, southern xc, regional xc, landesmeisterschaft cross, landesmeisterschaften cross, deutsche cross, kreis cross, bezirks cross, schweizer cross, crossmeisterschaft, crosslaufserie, crosslauf meisterschaft, waldlaufmeisterschaft, bahnwettkampf, laufcup, laufserie, dorflauf, marktlauf, schlosslauf, zoolauf, spendenlauf, charity run, obstacle race, spartan race, spartan sprint, spartan beast, spartan super, tough mudder, ocr, mud race, cani race, trail race, ultra race, fell race, bhaa, club race, jingle bell, jingle bell run, jingle bell jog, gobble wobble, resolution run, new years day run, color run race, hindernislauf, hallenmeeting, abendmeeting, bahnmeeting, läufermeeting, leichtathletikmeeting, la meeting, sportfest 5000, schulmeisterschaft, waldlaufmeisterschaften, kreiscross, bezirkscross, kreiswaldlauf, rust buster, rustbuster, season opener, businessrun, business run, greifenseelauf, kerzerslauf, hallwilerseelauf, basler stadtlauf, zugerseelauf, reusslauf, alumni race, family race, community race, xc opener, track opener, season debut, saisondebüt',
    help: 'A race, with its priority `A`, `B` or `C`, a `goal 2:59:00` and a `place 12/340`. `parkrun` is one of 5 km unless the line says otherwise.',
    evidence: AFTER_RACES,
  },
  {
    word: 'tt',
    ...run('race'),
    aliases: { en: ['time trial'], de: ['testlauf', 'tempotest'] },
    further:
      'time trialed, time trialled, schwellentest, threshold test, cooper test, coopertest, cooper, zeittest, testlauf über, formtest, timetrial, timetrials, cooperlauf, 12 minute test, 12 min test, 6 minute test, sub 20 attempt, pb attempt, pr attempt, fkt attempt, fkt',
    help: 'A time trial: run as a race, on your own.',
    evidence: AFTER_RACES,
  },
  {
    word: 'run',
    ...run('evidence'),
    aliases: {
      en: wordList(`
        running, ran, jog, jogging, jogged, run/walk, run walk, walk/run, jog/walk, trail, trail run, treadmill,
        treadmill run, double, hard, hard run
      `),
      de: ['lauf', 'crosslauf', 'laufen', 'gelaufen', 'joggen', 'gejoggt', 'traillauf', 'laufband', 'hart'],
    },
    yields: wordList(`
      run, running, ran, jog, jogging, jogged, run/walk, run walk, walk/run, jog/walk, trail, trail run, treadmill,
      treadmill run, track, double, hard, hard run, lauf, laufen, gelaufen, joggen, gejoggt, traillauf, laufband,
      hart
    `),
    further:
      'tread, tm, tm run, on tm, on the tm, on the mill, lauftest, transition run, t-run, brick run, indoor track, orienteering, peloton run, peloton tread, zwift run, run/hike, hike/run, run hike, ol training, hausrunde, jogging and walking, walking and jogging, running and walking, walking and running, jog and walk, walk and jog, run and walk, walk and run, jogged and walked, walked and jogged, ran and walked, walked and ran, laufen und gehen, gehen und laufen, joggen und gehen, gehen und joggen, laufen/gehen, gehen/laufen, gehen/traben, traben/gehen, joggen/gehen, gehen/joggen, ran/walked, run/walked, walk/jog, walk jog, jogged/walked, gekoppelt, koppeln, off the bike, off bike, dreadmill, on the mill, cross country, cross country league, runs, road run, jogs, jog home, ran home, run commute, commute run, trails, ultra run, c25k, couch to 5k, couch to 10k, c210k, walk run, run club, group run, club run, trot, plod, shuffle, treadmill jog, hilly run, home run, beach run, off road run, fell run, mountain run, runwalk, run walks, run or walk, läufe, läufchen, lauftreff, trail lauf, rausgelaufen, lief, rannte, gerannt, geländelauf, bahnlauf, waldlauf, lauf im wald, trailrun, laufrunde, arbeitsweg gelaufen, koppellauf, koppelläufe, lauf nach dem rad, heimlauf, trab, getrabt, abendlauf, morgenlauf, mittagslauf, frühlauf, parklauf, laufeinheit, laufeinheiten, laufsession, läufchen am abend, gehen laufen, laufen gehen wechsel, wechsel laufen gehen, traben, regenlauf, nebelrunde, feierabendrunde, feierabendlauf, cruised, slogged, shuffled, floated, trotted, ambled, bimbled, tootled, lolloped, trudged, trundled, geschlurft, getrottet, gym treadmill, hotel treadmill, treadmill at the gym, treadmill at the hotel, stroller run, stroller jog, buggy run, jogging stroller, runderl, laufrunderl, gejogged, canicross, bushy run, recce, recced, reccied, recce run, orientierungslauf, ol lauf, nüchternlauf, morgenrunde, frührunde, abendrunde, mittagsrunde, sonntagsrunde, vita parcours, vitaparcours, genussrunde, entspannungsrunde, arvo run, brekky run, base run, maintenance run, filler run, shakedown run, destination run, vollmondlauf, stirnlampenlauf, nachtlauf, strandlauf, dünenlauf, bush run, fire trail, guide running, guided run, demo run, rundi, ründli, ründeli, jogge, joggerl, wattlauf, hügellauf, bergauflauf, kinderwagenjoggen, kinderwagenlauf, babyjoggerlauf, schneelauf, snow run, errand jog, fastpack, fastpacked, fastpacking, wiesenlauf, podcastlauf, hörbuchlauf, morgenläufchen, abendläufchen, sonntagslauf, urlaubslauf, ferienlauf, hitzelauf, höhenlauf, barfußlauf, gassilauf, hundelauf, heimwegslauf, arbeitswegslauf',
    help: 'Any run. How hard it was is read from its effort, heart rate, pace or steps; easy when it does not say. `hard` makes it a hard one.',
    evidence: 'Faster marathon runners do more of their running easy, which is an observation (Muniz-Pumares 2025).',
  },

  /* ---- cross-training ---- */
  {
    word: 'bike',
    ...cross,
    aliases: {
      en: wordList(`
        biking, biked, bike ride, mtb, mountain bike, cycle, cycling, cycled, ride, rode, spin, spinning
      `),
      de: ['rad', 'radfahren', 'radtour', 'fahrrad', 'rennrad'],
    },
    further:
      'bikejor, bikejoring, bikejöring, recumbent, on the recumbent, on a recumbent, mit den rädern, mit den fahrrädern, velo, rennvelo, velotour, mit dem velo, mit dem rennvelo, ebike, e bike, e-bike, gym bike, bike at the gym, bike in the gym, mag trainer, indoor trainer, smart trainer, kickr, wind trainer, windtrainer, magnetic trainer, fluid trainer, bike on the trainer, on the trainer, wattbike, cycling class, spinning class, on the rollers, warmgefahren, zeitfahrmaschine, zeitfahrrad, tt bike, cycle class, roller session, auf dem mtb, mit dem mtb, rollers, bike class, hometrainer, ergo, bike commute, biked to work, cycle commute, cycled to work, bicycle, bicycling, indoor bike, stationary bike, spin bike, spin class, exercise bike, turbo, turbo trainer, peloton, zwift, gravel ride, road bike, watt bike, trainer ride, assault bike, velo, bike trainer, airbike, recumbent bike, easy spin, bike erg, radeln, geradelt, rolle fahren, auf der rolle, rollentraining, ftp test, radeinheit, radrunde, rollentrainer, ergometer, mountainbike, fahrradfahren, radtraining, heimtrainer, standrad, spinning kurs, radausfahrt, rennrad tour, ausfahrt, rad fahren, mtb tour, fahrradtour, radl, radfahrt, indoorbike, koppeleinheit rad, crosser, crossrad, mit dem crosser, mit dem crossrad, mit dem rennrad, mit dem gravelbike, trekkingrad, mit dem trekkingrad, tourenrad, lastenrad, mit dem lastenrad, stadtrad, pedelec, mit dem pedelec, citybike, liegerad, indoor cycling, indoorcycling, handbike, 🚴, 🚵, wattbike session, faltrad, klapprad, leihrad, dienstrad, gravelrad, hollandrad, spinningrad, biketour, bike tour, gravel tour, gravelrunde, gravel runde, gravelride, velorunde, ebike tour, radweg zur arbeit, mtb runde, rennradrunde, rennradtour, rennradausfahrt, cx ride, trainer session, peloton ride, peloton class, soulcycle, soul cycle, cyclebar, cycle bar, sufferfest, trainerroad, trainer road, rouvy, mywhoosh, velotürli, fat bike, fatbike, gravel grinder, citi bike, lime bike, santander bike, boris bike, rental bike, e biked, ebiked, e biking, tandem ride, liegeergometer, handbike tour, radrennen, rtf, brevet, zeitfahren, einzelzeitfahren, bahnrad, radmarathon, kriterium rad, sportive, audax, gran fondo, granfondo, century ride, bike race, cycling race, cyclosportive',
    help: 'Cycling, outside or inside. Training, so the day is no rest day.',
    evidence: OTHER_SPORT,
  },
  {
    word: 'swim',
    ...cross,
    aliases: { en: ['swimming', 'swam'], de: ['schwimmen', 'geschwommen'] },
    further:
      'schwumm, schwümme, schwimme, längen geschwommen, freibad, hallenbad, schwimmbad, schwimmhalle, front crawl, breast stroke, breaststroke, backstroke, back stroke, butterfly stroke, brustschwimmen, kraulkurs, neo im see, im see, neo, mit neo, im neo, im meer geschwommen, schwimmkurs, open water, swims, pool swim, open water swim, lap swim, masters swim, sea swim, swimming laps, in the pool, laps in the pool, drills in the pool, im becken, im schwimmbad, im freibad, im hallenbad, ows, schwimmtraining, freiwasser, bahnen schwimmen, kraulen, gekrault, krault, kraul, kraulschwimmen, schwimmrunde, brustschwimmen, schwimmeinheit, swum, lengths in the pool, lengths of the pool, bahnen im schwimmbad, 🏊, sea dip, wild swim, wild swimming, lake swim, river swim, loch swim, ocean swim, quarry swim, cold water swim, seeschwimmen, schwimmen im see, im see geschwommen, meerschwimmen, aquabahnen, aquathlontraining, pullbuoy, pull buoy, paddles im becken',
    help: 'Swimming. Training, so the day is no rest day.',
    evidence: OTHER_SPORT,
  },
  {
    word: 'row',
    ...cross,
    aliases: { en: ['rowing', 'erg'], de: ['rudern'] },
    further:
      'rower, on the rower, indoor rower, on the erg, row machine, rowing machine, rowed, ski erg, skierg, erging, rowing erg, rudergerät, ruderergometer, gerudert, 🚣',
    help: 'Rowing, on water or a machine.',
    evidence: OTHER_SPORT,
  },
  {
    word: 'elliptical',
    ...cross,
    aliases: { en: ['elliptical trainer'], de: ['crosstrainer', 'ellipsentrainer'] },
    further:
      'ellip, elip, ellipticals, cross trainer, crosstrainer machine, arc trainer, elliptigo, arctrainer, ellipse, cross trainer gerät, ellipsen trainer',
    help: 'The elliptical trainer: running without the impact.',
    evidence: OTHER_SPORT,
  },
  {
    word: 'aquajog',
    ...cross,
    aliases: { en: ['aqua jog', 'pool run', 'pool running', 'aquajogging'], de: ['wasserlauf'] },
    further:
      'aqua, aqua jogging, aquajogger, deep water, deep water running, deep water run, water running, pool jog, pool jogging, aqua running, dwr, aquarunning, aqua run, aquajoggen, aqua joggen, wasserlaufen',
    help: 'Running in deep water: keeps fitness when impact hurts.',
    evidence: OTHER_SPORT,
  },
  {
    word: 'ski',
    ...cross,
    aliases: { en: ['skiing', 'xc ski', 'nordic ski'], de: ['langlauf', 'skilanglauf', 'skifahren'] },
    further:
      'schi, schifahren, schitour, schilanglauf, skimo, ski mountaineering, skibergsteigen, skate skiing, skijor, skijoring, skijöring, nordic track, nordictrack, skinned, skinning, skied, cross country ski, cross country skiing, xc skiing, nordic skiing, skate ski, ski touring, rollerski, roller ski, rollerskiing, snowshoe, snowshoeing, downhill skiing, skaten ski, klassisch ski, skitour, skating ski, loipe, langlaufen, langlaufski, skiroller, schneeschuh, schneeschuhwandern, ski langlauf, rollski, tourenski, skitouring, xc skied, classic ski, klassisch langlauf, ⛷, skikurs, skitag, pistentour, ski alpin, alpinski, ski day, skischule, skirunde, skatingtechnik, classic technik, telemark, skijöring tour, skifahre, schneeschuhe, skitüürli, telemarken, tourenskilauf, skating loipe, fellaufstieg',
    help: 'Skiing.',
    evidence: OTHER_SPORT,
  },
  {
    word: 'skate',
    ...cross,
    aliases: { en: ['skating', 'inline skating'], de: ['inlinen', 'inlineskaten'] },
    further:
      'schlittschuhlaufen, schlittschuh laufen, rollschuh, rollschuhe, rollschuhlaufen, ice skating, skaten, inliner, inlineskating, schlittschuh, eislaufen, inline',
    help: 'Skating, on ice or wheels.',
    evidence: OTHER_SPORT,
  },
  {
    word: 'xt',
    ...cross,
    aliases: {
      en: ['cross', 'cross train', 'cross training', 'crosstrain', 'crosstraining'],
      de: ['alternativtraining', 'ausgleichstraining'],
    },
    further:
      '5 aside, five aside, 5 a side, ultimate, ultimate frisbee league, trampolining, trampolinspringen, salsa class, salsakurs, ballet class, tanzkurs, tanztraining, tanzstunde, dance training, taekwondo, jiu jitsu, bjj, muay thai, capoeira, aikido, fencing class, fencing training, windsurfen, kitesurfen, kitesurfing, windsurfing, wellenreiten, kanu, kanutour, dragon boat, drachenboot, paddleboard, lacrosse, softball, camogie, korbball, faustball, volleyballtraining, dodgeball, versaclimber, laddermill, snowboard, snowboarden, snowboarding, wasserball, water polo, schnorcheln, snorkelling, snorkeling, scuba diving, bodystep, body step, orangetheory, hyrox, hyrox training, hyrox class, sweat class, pole dance, slackline, slacklining, aquabike, aqua bike, aquafitness, aqua fitness, aquafit, aqua fit, aquagym, aqua gym, aquagymnastik, aqua gymnastik, aquarobics, aquarobic, aqua zumba, water aerobics, aquacycling, aqua cycling, kickbike, footbike, scooter, scootering, tretroller, trottinett, trottinette, rpm class, body combat, bodycombat, body attack, bodyattack, boxfit, boxercise, metafit, p90x, insanity workout, tae bo, taebo, step aerobic, step aerobics, step class, dance fitness, zumba class, hiit class, hiit workout, tabata class, boot camp class, bootcamp class, a side football, 5 a side, 6 a side, 7 a side, 5 a side football, walking football, trampoline class, wii fit, triathlon, sprint triathlon, olympic triathlon, sprint tri, olympic tri, super sprint tri, olympic distance, sprint distance, standard distance, duathlon, aquathlon, swimrun, volkstriathlon, volksduathlon, sprintduathlon, crossduathlon, crosstriathlon, jedermanntriathlon, sprinttriathlon, staffeltriathlon, step mill, stepmill, stair mill, step machine, stairmill, stair machine, stair master, racquetball, pickleball, padel, beach volleyball, wassergymnastikkurs, torch class, fitness class, kickbox, rollerblading, inline skating, climbing hall, climbing gym, climbing wall, rock climbing, indoor climbing, kletterhalle, paddled, paddling, kayak, kayaking, kayaked, canoeing, stand up paddling, bouldern, bouldering, klettern, rodeln, x t, xtrain, x train, x training, xtraining, crosstrain day, stairmaster, stair climber, stair stepper, stairclimber, tennis, football, soccer, basketball, volleyball, hockey, badminton, squash, rugby, netball, bouldering, boxing, kickboxing, aerobics, zumba, dance class, dancing, kayak, kayaking, canoe, canoeing, paddle boarding, paddleboarding, paddling, sup, surfing, crossfit, hiit, bootcamp, boot camp, circuits class, martial arts, karate, judo, jump rope, skipping rope, aqua aerobics, ice hockey, ultimate frisbee, frisbee, orienteering class, five a side, cross training session, stair climbing, fußball, tanzen, klettern, badminton spielen, stepper, handball, beachvolleyball, boxen, rope skipping, seilspringen, tischtennis, aqua fitness, kajak, paddeln, crosstraining einheit, zirkel kurs, alternativsport, ausgleichssport, kickboxen, reiten, horse riding, reitstunde, fechten, sprintdistanz, kurzdistanz, mitteldistanz, langdistanz, triathlon sprint, gaa, gaa training, gaa match, gaelic, gaelic football, gaelic training, hurling, hurling training, hurling match, camogie training, footy, footy training, aussie rules, afl, afl training, touch footy, touch rugby, tag rugby, netball training, cricket nets, cricket match, cricket training, kabaddi, kho kho, curling, hallenfußball, fußballtraining, fußballspiel, fußballmatch, fussballmatch, handballtraining, handballspiel, basketballtraining, basketballspiel, hockeytraining, unihockey, unihockeytraining, floorball, floorballtraining, eishockeytraining, tennistraining, tennismatch, tennisstunde, squashtraining, rugbytraining, judotraining, karatetraining, boxtraining, kampfsporttraining, volleyballspiel, badmintontraining, tischtennistraining, padeltraining, geräteturnen, turnverein, männerriege, frauenriege, grümpelturnier, fußballturnier, volleyballturnier, football training, football match, football practice, soccer practice, soccer game, soccer match, soccer training, basketball practice, basketball game, hockey practice, hockey game, hockey training, hockey match, lacrosse practice, tennis match, tennis lesson, rugby training, rugby match, volleyball practice, volleyball game, softball game, broomball, flag football, wiffle ball, rounders, bocce, disc golf, futsal, surf session, surfen, segeln, windsurf, kiten, kitesurf, wing foil, wingfoilen, schlitteln, schlittenfahren, sledding, tubing, airdyne, echo bike, f45, f45 class, otf, otf class, orange theory, barrys, barrys class, freeletics, seilhüpfen, springseil, jumped rope, jumping rope, line dancing, roller skating, tough mudder obstacle, voltigieren, horseback riding, kletterpark, hochseilgarten, parkour, aerial yoga, hula hoop, tabata workout, tabata training, tabata session, tabata kurs, tabata video, sportunterricht, sportstunde, pe class, pe lesson, gym lesson, stand up paddle, stand up paddleboard, stand up paddleboarding, dance cardio, cardio dance, cardio class, insanity video, beachbody, beachbody workout, spikeball, völkerball, brennball, federball, sandsack, slacklinen, hulahoop, jogger trampolin, minitrampolin, mini trampolin, rebounder, waterskiing, waterskied, water skiing, wakeboarding, wakeboarden, wakeboarded, rafting, canyoning, freitauchen, sup tour, kajaktour, boxsack, sandsacktraining, medizinball, hürdentraining, weitsprungtraining, weitsprung, hochsprung, hochsprungtraining, kugelstoßen, kugelstoßtraining, speerwurf, diskus, wurftraining, long jump practice, high jump practice, wellenbad',
    help: 'Any other cross-training.',
    evidence: OTHER_SPORT,
  },

  /* ---- strength ---- */
  {
    word: 'strength',
    ...strength,
    aliases: {
      en: ['strength training', 'gym', 'weights', 'lift', 'lifting', 'weight training'],
      de: ['kraft', 'krafttraining', 'kraftraum'],
    },
    further:
      'beckenbodenübungen, reha sport, rehasport, rehakurs, kräftigungskurs, kräftigungsübungen, pumpkurs, hot iron, ganzkörpertraining, ganzkörper workout, ganzkörperkraft, arm day, circuit class, kt, physio ex, physio exercises, physio exs, physio work, pt ex, pt homework, physio homework, homework from physio, band stuff, pt set, pt routine, pt work, ab wk, abs wk, core wk, leg wk, lift upper, upper lift, lift lower, lower lift, lifted upper, lifted lower, squat, lunge, raises, heel raises, leg raises, single leg raises, heel drops, calf drops, kniebeuge, glute bridge, glute bridges, hip bridges, clamshells, clams, beinpresse, beinstrecker, beinbeuger, latzug, ausfallschritte, wadenheben, beckenheben, goblet squats, split squats, wall sits, wall sit, side planks, dead bugs, bird dogs, monster walks, band walks, donkey kicks, russian twists, good mornings, farmers carries, pistol squats, single leg squats, hamstring curls, leg extensions, leg curls, the bands, resistance band, resistance bands, thrusters, wall balls, box jumps, snatches, kettlebell swings, kb swings, toes to bar, double unders, wod, amrap, emom, metcon, stretch & strengthen, stretch and strengthen, strengthening, rehab exercises, rehabilitation exercises, physio exercises, pt exercises, reha übungen, physio übungen, kettle bells, klimmzüge, back squat, back squats, front squat, front squats, cleans, power cleans, nordics, nordic curls, step ups, hip thrusts, rdl, rdls, leg raises, pull up, langhantelkurs, langhantel, langhanteltraining, calisthenics, kettle bell, kettle bell workout, kettlebell workout, rückbildung, rückbildungskurs, rückbildungsgymnastik, beckenbodentraining, pelvic floor, pelvic floor exercises, theraband, therabänder, terraband, loop bands, minibands, mini bands, seniorengymnastik, wirbelsäulengymnastik, rückengymnastik, hip strengthening, strengthening, leg machines, weight machines, gerätetraining, geräte, crossfit class, bodypump, body pump, pump class, bodypump class, exercises from the physio, exercises from physio, exercises from the physiotherapist, physio homework, krafttr., zirkeltraining, hanteltraining, rückenschule, rückenfit, session with trainer, session with the trainer, personal trainer, pt session, personal training, legs & abs, legs and abs, back & bis, back and biceps, chest and triceps, chest & back, chest and back, shoulders and arms, arms and abs, biceps & triceps, push day, pull day, upper body session, total body, total body workout, fitness, fitnesstraining, fitnesskurs, gym class, full body strength, full body, full body workout, upper body and core, upper body & abs, upper body & core, upper body, lower body, bench press, deadlift, deadlifts, kreuzheben, bankdrücken, kniebeugen, strength work, strengthwork, s&c, s & c, s and c, strength and conditioning, strength & conditioning, conditioning, weight session, weights session, weight lifting, weightlifting, weight room, lifted, lifts, resistance training, resistance, body weight, bodyweight, kettlebell, kettlebells, kb, circuits, circuit training, leg day, legs day, upper body, lower body, lower body workout, leg strength, lower body weights, lowerbody weights, lower body strength, upper body strength, squats, lunges, deadlifts, push ups, pushups, pull ups, pullups, body pump, bodypump, trx, gym session, gym work, strength circuit, leg workout, arms, arm workout, barre, strength class, strength session, heavy lifting, dumbbells, glute work, glutes work, leg weights, lift session, band work, band circuit, physio exercises, pt exercises, rehab exercises, rehab work, prehab, rehabilitation exercises, hamstring rehab, press ups, burpees, sandbag, strength exercises, upper body workout, leg exercises, leg press, calf raises, krafteinheit, kräftigung, kräftigungsübungen, krafttraining beine, fitnessstudio, fitness studio, mucki, muckibude, mukkibude, gewichte, kniebeugen, liegestütze, zirkeltraining, zirkel, athletik, athletiktraining, ganzkörperkraft, functional, beinkraft, oberkörper, krafttraining oberkörper, kraft zirkel, kraftausdauer, kraftzirkel, hanteln, physioübungen, reha übungen, rehaübungen, gymnastik, krafttraining rumpf, athletik stabi, hanteltraining, body workout, muskeltraining, core training, beintraining, rückentraining, bauchtraining, rumpftraining, oberkörpertraining, bauch beine po, home workout, heimworkout, workout daheim, workout zu hause, workout zuhause, workout im wohnzimmer, 🏋, pullup, dead hang, dead hangs, eccentrics, farmers, farmer carries, farmers walk, farmers walks, muscle ups, thrusts, step downs, workout video, yt workout, youtube workout, workout yt, workout youtube, workout at home, bodyweight workout, körpergewichtstraining, eigengewichtsübungen, an den geräten, bbp, rehasport, reha gymnastik, mcfit, fitx, balance board, wobble board, balance training, balance exercises, wackelbrett, shoulder bands, bandwork, liegestütz, liegestützen, murph, balanceboard, achillesübungen, sprunggelenksübungen, knieübungen, wadenübungen, hüftübungen, fußübungen, gleichgewichtsübungen, übungen für die hüfte, übungen für die füße, übungen für die achillessehne, übungen für den rücken, übungen für das knie, übungen fürs knie, übungen vom physio, übungen von der physio, calf strengthening, ankle strengthening, foot exercises, foot strengthening, hip exercises, calf exercises, knee exercises, ankle exercises, achilles exercises, achilles rehab, knee rehab, ankle rehab, calf rehab, calf loading, heavy calf raises, alfredson, eccentric heel drops, myrtls, calf raise, klimmzug, dips, ninja training, hip circuit, glute circuit, hip glute circuit, hip/glute circuit, hips and glutes, glutes and hips, ems training, freihantel, freihanteln, fitnesscenter, fit x, kieser, kieser training, pamela reif, caroline girvan, solidcore, pure barre, barre class, les mills, les mills pump, lunge matrix, strength video, strength workout, kettlebell training, kettlebell kurs, functional training, funktionelles training, trx kurs, schlingentrainer, zugseil, gymnastikgruppe, rücken und schulter, rücken & schulter, push pull legs, schulter und arme, beine und po, back and shoulders, push pull',
    help: 'Strength training. It makes runners more economical (Blagrove 2018), and it is training: the day is no rest day.',
  },
  {
    word: 'core',
    ...strength,
    aliases: { en: ['core work'], de: ['stabi', 'rumpf', 'rumpfstabi', 'rumpfkraft'] },
    further:
      'rückenprogramm, rückenstunde, rücken workout, bauch workout, rückenübungen, rückentraining, rückengymnastik, rückenkurs, rückenschule, rückenfit, core und rücken, rumpf und rücken, rumpfkrafttraining, side plank, ab exercises, lower ab exercises, abs exercises, core and abs, abs, push up, push ups, sit up, ab work, core session, core workout, core strength, core circuit, planks, plank workout, planking, sit ups, situps, ab workout, crunches, core exercises, plank, ab circuit, rumpfstabilisation, stabilisation, stabitraining, stabiübungen, bauchmuskeln, rumpfkräftigung, stabi übungen, rumpftraining, core übungen, rumpfstabi training, bauchtraining, planken, stabilisationstraining, ab ripper, ab ripper x, bauch rücken, bauch und rücken, bauch workout video, core video, core class, 8 min abs, 8 minute abs',
    help: 'Trunk exercises. Up to 15 minutes, or of unknown length, they leave a rest day a rest day.',
    evidence: 'No study of its own is used here.',
  },
  {
    word: 'plyo',
    ...strength,
    aliases: { en: ['plyos', 'plyometrics'], de: ['plyometrie', 'sprungkraft', 'sprünge'] },
    further: 'plyometric, box jumps, bounding, jump training',
    help: 'Jumps and bounds.',
    evidence: 'Like strength work it tires: the day after, 14 runners lasted less long (Doma and Deakin 2013).',
  },
  {
    word: 'drills',
    ...strength,
    aliases: { en: ['drill', 'running drills', 'form drills'], de: ['lauf abc', 'laufabc', 'lauftechnik'] },
    further:
      'hurdle drills, drill session, abc drills, form work, technique drills, strides and drills, running drills session, hurdle walks, abc, lauf abc training, laufschule, koordination, abc übungen, koordinationstraining, lauftechniktraining, koordi, hürden übungen, skipping drills, a skips, b skips, lauf-abc übungen, hürdenkoordination, hopserlauf, kniehebelauf, skippings, anfersen, hopserläufe, kniehebeläufe',
    help: 'Running-form drills.',
    evidence: 'No study of its own is used here.',
  },

  /* ---- active recovery ---- */
  {
    word: 'walk',
    ...activeRecovery,
    carries: SESSION,
    aliases: { en: ['walking', 'walked'], de: ['gehen', 'spaziergang', 'spazieren'] },
    further:
      'tail walker, tailwalker, tail walking, tail walk, tail walked, tailwalked, tailwalking, parkwalk, parkwalked, gassi, gassirunde, hund ausgeführt, gehrunde, gehtraining, zu fuß, walks, dog walk, dog walking, brisk walk, walking the dog, short walk, power walk, walk home, walked home, walk to work, strolled, evening walk, treadmill walk, incline walk, walk commute, spazierengehen, spaziergänge, walken, nordic walking, gegangen, spaziert, gassi, gassirunde, hunderunde, spazieren gegangen, walking einheit, hundespaziergang, marsch, fußmarsch, gewaltmarsch, 🚶, stroll, stroll with, strolling, spazierrunde, schwammerl suchen, pilze suchen, pilze sammeln, schwammerl gesucht, stadtbummel, sightseeing zu fuß, walked the terminal, mall walk, gewalkt, marschiert, märschli, tread hike, treadmill hike, incline hike, hund gassi, gassi gegangen, spazierte, flaniert, geh einheit, walking pad, walkingpad, deskwalk, rucksackmarsch, spaziergängli, wallfahrt, rucksackgehen, pilgern, gepilgert, pilgerweg',
    help: 'Walking. Up to an hour, and gentle, it leaves a rest day a rest day.',
    evidence: 'Gentle movement feels good and does not speed up the repair of muscles (Van Hooren and Peake 2018).',
  },
  {
    word: 'hike',
    ...activeRecovery,
    carries: SESSION,
    aliases: { en: ['hiking', 'hiked'], de: ['wandern', 'wanderung', 'gewandert'] },
    further:
      'schneeschuhwandern, schneeschuhwanderung, schneeschuhtour, hikes, fell walk, hill walk, hill walking, tramp, ruck, rucking, trek, trekking, mountain hike, bergtour, bergwanderung, wandertour, wandern gehen, hochtour, tramped, tramping, rucked, ruckmarch, ruck march, bushwalk, bushwalking, bushwalked, trekked, hillwalking, hillwalked, fellwalking, munro, munros, klettersteig, bergwandern, alm rauf, 🥾, mehrtagestour, hüttenwanderung, fernwanderung, weitwanderung, weitwandern, winterwandern, gipfeltour, höhenweg, power hike, power hiking, power hiked, wanderig, treadmill hiking, wanderung mit gepäck, alpinwandern, bergtürli, gipfelstürmer, peak bagging, bagged a munro, gekraxelt',
    help: 'Hiking. Beyond an hour the day is an easy one, not a rest day.',
    evidence: 'Gentle movement feels good and does not speed up the repair of muscles (Van Hooren and Peake 2018).',
  },
  {
    word: 'yoga',
    ...activeRecovery,
    aliases: {},
    further:
      'tai chi, qigong, qi gong, feldenkrais, body balance, bodybalance, yoga class, hot yoga, yoga video, yoga session, yin yoga, yoga flow, bikram, online yoga, yoga for runners, yogastunde, yogavideo, yoga video, yoga kurs, yogakurs, yoga einheit, 🧘, surya namaskar, suryanamaskar, suryanamaskars, surya namaskars, sun salutations, sonnengruß, sonnengrüße, pranayama',
    help: 'Yoga. Gentle and up to an hour, it suits a rest day.',
    evidence: 'Gentle movement feels good and does not speed up the repair of muscles (Van Hooren and Peake 2018).',
  },
  {
    word: 'pilates',
    ...activeRecovery,
    aliases: {},
    further: 'pilates class, online pilates, reformer, reformer pilates, pilates kurs, pilateskurs',
    help: 'Pilates. Gentle and up to an hour, it suits a rest day.',
    evidence: 'Gentle movement feels good and does not speed up the repair of muscles (Van Hooren and Peake 2018).',
  },
  {
    word: 'stretch',
    ...activeRecovery,
    aliases: { en: ['stretching'], de: ['dehnen', 'stretchen'] },
    further:
      'stretched, stretches, stretch session, stretching session, full body stretch, stretching routine, floor stretching, gedehnt, dehnübungen, dehnprogramm, dehneinheit, stretching einheit',
    help: 'Stretching: helps the range of motion; trials found no effect on soreness or recovery worth naming (Herbert 2011, Afonso 2021).',
  },
  {
    word: 'ais',
    ...activeRecovery,
    aliases: { en: ['active isolated stretching'] },
    help: 'Active isolated stretching: hold 1 to 2 s, 5 to 10 times. No controlled study of it was found.',
  },
  {
    word: 'mobility',
    ...activeRecovery,
    aliases: { en: ['mobility work'], de: ['mobi', 'mobilität', 'mobilisation', 'beweglichkeit'] },
    further:
      'hip mobility, mobility session, flexibility, mobility routine, foam roll and mobility, hip mobility work, myrtl, mobility exercises, mobilitätstraining, mobilitätsübungen, mobility übungen, mobi training, beweglichkeitstraining, romwod, gowod, gmb mobility, hip openers, mobility flow, mobility video, mobility class, animal flow, progressive muskelentspannung',
    help: 'Moving joints through their range.',
    evidence: 'Gentle movement feels good and does not speed up the repair of muscles (Van Hooren and Peake 2018).',
  },
  {
    word: 'roll',
    ...activeRecovery,
    aliases: {
      en: ['rolling', 'foam roll', 'foam rolling', 'foam roller', 'self massage'],
      de: ['rolle', 'rollen', 'blackroll', 'faszienrolle', 'faszienrollen'],
    },
    further:
      'foam rolled, gerollt, foam roling, foam rolls, foam roller session, lacrosse ball, faszientraining, faszien, ausrollen, faszienrollen session, blackroll einheit, theragun, hypervolt, massage gun, massagepistole, faszienpistole, trigger point, triggerpunkt, duolball, faszienball',
    help: 'Foam rolling or self-massage: soreness a little lower, about 6 % (Wiewelhove 2019).',
  },

  /* ---- recovery care ---- */
  {
    word: 'massage',
    ...care,
    aliases: { en: ['sports massage'], de: ['sportmassage', 'massagetermin'] },
    help: 'Massage: small benefits for soreness and flexibility (Davis 2020).',
  },
  {
    word: 'icebath',
    ...care,
    carries: ['duration', 'temperature'],
    aliases: {
      en: ['ice bath', 'cold', 'cwi', 'cold bath', 'cold plunge', 'cryo'],
      de: ['eisbad', 'kältebad', 'eisbaden', 'kältekammer'],
    },
    help: 'Cold water: soreness a little lower for a day or two (Moore 2022); right after strength it may cost some of the gain.',
  },
  {
    word: 'contrast',
    ...care,
    carries: ['duration', 'steps'],
    aliases: { en: ['contrast bath'], de: ['wechselbad', 'wechseldusche'] },
    help: 'Cold and hot in turn: better than nothing, in trials that were all open to bias (Bieuzen 2013).',
  },
  {
    word: 'compression',
    ...care,
    aliases: { en: ['compression boots', 'recovery boots', 'normatec'], de: ['kompression'] },
    help: 'Compression clothes or boots: small effects on how recovery feels (Brown 2017).',
  },
  {
    word: 'sauna',
    ...care,
    aliases: { en: ['steam room'], de: ['saunagang', 'dampfbad'] },
    help: 'Sauna.',
    evidence: 'No rule looks at it, and no study of it is used here.',
  },
  {
    word: 'nap',
    ...care,
    carries: ['duration', 'clock'],
    aliases: { en: ['power nap', 'powernap'], de: ['nickerchen', 'mittagsschlaf'] },
    help: 'A nap. About 20 minutes, before the late afternoon, keeps clear of grogginess and of the night.',
    evidence: 'Naps of 20 to 90 minutes help athletes, best between 13:00 and 16:00 (Lastella 2021).',
  },
  {
    word: 'calm',
    ...care,
    aliases: {
      en: ['meditate', 'meditation', 'breathe', 'breathing'],
      de: ['meditieren', 'atmen', 'atemübung', 'entspannung'],
    },
    help: 'Meditation or breathing.',
    evidence:
      'High stress slows recovery in small studies (Stults-Kolehmainen 2014); that ten calm minutes help is a convention.',
  },
  {
    word: 'journal',
    ...care,
    carries: ['duration', 'words'],
    aliases: { en: ['journaling'], de: ['tagebuch'] },
    help: 'Writing things down.',
    evidence: 'A habit that many coaches like, without a study behind it.',
  },
  {
    word: 'social',
    ...care,
    carries: ['duration', 'words'],
    aliases: { de: ['freunde'] },
    help: 'Time with people.',
    evidence:
      'In 246 runners being able to switch off went with fewer injuries, where running was a joy and not a duty (de Jonge 2020).',
  },

  /* ---- fuelling ---- */
  {
    word: 'fuel',
    category: 'fuel',
    carries: ['duration', 'mass', 'volume', 'level'],
    aliases: { en: ['refuel'], de: ['verpflegung'] },
    help: '`fuel 40 min after carbs 70 g protein 25 g fluid 500 ml`, or `fuel ok`, `fuel low`. How soon matters most when the next session is less than 8 hours away (Moore 2015).',
  },
  {
    word: 'hydrate',
    category: 'fuel',
    carries: ['volume', 'level'],
    aliases: { en: ['hydration'], de: ['trinken'] },
    help: 'Drinking: `hydrate 500 ml`.',
    evidence: 'No rule looks at it, and no study of it is used here.',
  },
  {
    word: 'caffeine',
    category: 'fuel',
    carries: ['clock', 'mass'],
    aliases: { en: ['coffee'], de: ['koffein', 'kaffee'] },
    help: 'The last caffeine of the day: `caffeine 15:00`.',
    evidence:
      'Eight hours before bed are a convention; teaching sleep hygiene alone changed little in trials (Cunha 2023).',
  },

  /* ---- daily metrics ---- */
  {
    word: 'sleep',
    category: 'metric',
    carries: ['duration', 'clock', 'scale'],
    aliases: { en: ['slept'], de: ['schlaf', 'geschlafen'] },
    help: 'The night before: `sleep 7h20`, `sleep 22:45-06:10`, `sleep 7h20 quality 4/5`. Seven hours and more are well supported for adults (Watson 2015).',
  },
  {
    word: 'stress',
    category: 'metric',
    carries: SCALE,
    aliases: {},
    help: 'Stress of the day: `stress 4/10`. High stress slows recovery (Stults-Kolehmainen 2014).',
  },
  {
    word: 'mood',
    category: 'metric',
    carries: SCALE,
    aliases: { de: ['stimmung', 'laune'] },
    help: 'Mood: `mood 7/10`, high is good.',
    evidence: OWN_WORDS,
  },
  {
    word: 'energy',
    category: 'metric',
    carries: SCALE,
    aliases: { de: ['energie'] },
    help: 'Energy: `energy 6/10`, high is good.',
    evidence: OWN_WORDS,
  },
  {
    word: 'motivation',
    category: 'metric',
    carries: SCALE,
    aliases: {},
    help: 'Motivation to train: `motivation 8/10`, high is good.',
    evidence: OWN_WORDS,
  },
  {
    word: 'soreness',
    category: 'metric',
    carries: SCALE,
    aliases: { de: ['muskelkater'] },
    help: 'Sore muscles: `soreness 4/10`.',
    evidence: 'It mostly fades in two to four days, even after a marathon (Takayama 2017).',
  },
  {
    word: 'fatigue',
    category: 'metric',
    carries: SCALE,
    aliases: { de: ['müdigkeit', 'ermüdung'] },
    help: 'Tiredness: `fatigue 5/10`.',
    evidence: OWN_WORDS,
  },
  {
    word: 'appetite',
    category: 'metric',
    carries: SCALE,
    aliases: { de: ['appetit'] },
    help: 'Appetite: `appetite 6/10`, or `low`, `ok`, `high`.',
    evidence: 'Eating too little for the training is a risk to health that experts agree on (Mountjoy 2023).',
  },
  {
    word: 'rhr',
    category: 'metric',
    carries: ['number', 'heart-rate'],
    aliases: {
      en: ['resting hr', 'resting heart rate', 'resting pulse'],
      de: ['ruhepuls', 'ruheherzfrequenz', 'rhf'],
    },
    help: 'Resting heart rate this morning, in beats a minute: `rhr 48`.',
    evidence:
      'A week or two of heavy training may raise it, and it varies by itself, so that a rise says little alone (Bosquet 2008).',
  },
  {
    word: 'hrv',
    category: 'metric',
    carries: ['number'],
    aliases: {},
    help: 'Heart-rate variability (RMSSD) this morning, in milliseconds: `hrv 62`.',
    evidence:
      'Training by it asked for fewer hard sessions and gave as much (Vesterinen 2016); at rest it does not tell overreached athletes from others (Bellenger 2016).',
  },
  {
    word: 'weight',
    category: 'metric',
    carries: ['mass', 'number'],
    aliases: { de: ['gewicht', 'waage'] },
    help: 'Body weight: `weight 68.2 kg`.',
    evidence: 'No rule looks at it, and none ever will.',
  },
  {
    word: 'screens',
    category: 'metric',
    carries: ['clock'],
    aliases: { en: ['screens off'], de: ['bildschirm aus'] },
    help: 'When screens went off: `screens off 21:30`.',
    evidence: 'Putting devices away in the evening changed nothing by itself in trials (Cunha 2023).',
  },
  {
    word: 'temp',
    category: 'metric',
    carries: ['temperature', 'number'],
    aliases: { en: ['temperature'], de: ['temperatur'] },
    help: 'The temperature of the day: `temp 28 C`.',
    evidence:
      'Heat costs 0.3 to 0.4 % of speed for each degree beyond mild weather (Mantzios 2022); one or two weeks of it get a body used to it (Racinais 2015).',
  },

  /* ---- states ---- */
  {
    word: 'rest',
    category: 'state',
    carries: ['words'],
    aliases: {
      en: ['off', 'rest day', 'restday', 'day off', 'complete rest'],
      de: ['ruhetag', 'ruhe', 'pause', 'frei', 'trainingsfrei'],
    },
    help: 'A rest day: no running and no strength. Walking, rolling and gentle yoga are welcome.',
    evidence:
      'Elite endurance athletes with fewer than two rest days a week reported more overuse injuries, looking back (Ristolainen 2014).',
  },
  {
    word: 'sick',
    category: 'state',
    carries: ['words', 'scale'],
    aliases: { en: ['ill', 'illness'], de: ['krank', 'erkältet'] },
    help: 'Ill, with its signs: `sick fever cough`.',
    evidence:
      'Experts let training wait until fever and the like are gone (IOC, Schwellnus 2022); the old neck check has no study behind it.',
  },
  {
    word: 'injury',
    category: 'state',
    carries: ['words', 'scale'],
    aliases: { en: ['injured'], de: ['verletzung', 'verletzt'] },
    help: 'Injured, where and how much: `injury left achilles 3/10`.',
    evidence:
      'Ways back go from walking over walking and running to running, as long as it stays free of pain (Vincent and Vincent 2017).',
  },
  {
    word: 'pain',
    category: 'state',
    carries: ['words', 'scale'],
    aliases: { de: ['schmerz', 'schmerzen'] },
    help: 'Pain, where and how much: `pain shin 2/10`.',
    evidence:
      'Up to 2 of 10 that does not rise and is gone the next day is let pass by experts (Vincent and Vincent 2017).',
  },
  {
    word: 'travel',
    category: 'state',
    carries: ['words'],
    aliases: { en: ['travelling', 'traveling'], de: ['reise', 'anreise'] },
    help: 'Travel, with the shift in time zones: `travel LIS>TYO +8h`.',
    evidence:
      'Jet lag takes about a day for each time zone eastwards and half a day westwards (Janse van Rensburg 2021).',
  },
  {
    word: 'life',
    category: 'state',
    carries: ['words', 'scale', 'duration'],
    aliases: { de: ['alltag'] },
    help: 'What else the day asked: `life work 4/5`, or in hours: `life work 11 h`; more than 24 hours are those of the week.',
    evidence: 'Work, travel and worries are load as well (IOC, Soligard 2016).',
  },
  {
    word: 'setback',
    category: 'state',
    carries: ['words'],
    aliases: { de: ['rückschlag'] },
    help: 'Something that went wrong, in your own words.',
    evidence: 'A habit that many coaches like, without a study behind it.',
  },
  {
    word: 'lesson',
    category: 'state',
    carries: ['words'],
    aliases: { de: ['erkenntnis'] },
    help: 'What you take from it, in your own words.',
    evidence: 'A habit that many coaches like, without a study behind it.',
  },

  /* ---- profile ---- */
  {
    word: 'threshold',
    category: 'profile',
    carries: ['pace', 'heart-rate'],
    aliases: { de: ['schwelle'] },
    help: 'Your threshold from this day on: `threshold 4:05/km` or `threshold 168 bpm`.',
  },
  {
    word: 'vdot',
    category: 'profile',
    carries: ['number'],
    aliases: {},
    help: 'Your VDOT (Daniels) from this day on: `vdot 52`.',
    evidence: 'It reads lower than VO2max in the laboratory for recreational runners (Scudamore 2018).',
  },
  {
    word: 'maxhr',
    category: 'profile',
    carries: ['number', 'heart-rate'],
    aliases: { en: ['max hr', 'hrmax'], de: ['maxpuls', 'hfmax'] },
    help: 'Your highest heart rate: `maxhr 188`.',
    evidence: 'Measured is best: formulas by age are off by about 11 beats (Nes 2013).',
  },
  {
    word: 'resthr',
    category: 'profile',
    carries: ['number', 'heart-rate'],
    aliases: { en: ['rest hr', 'resting hr', 'hrrest'] },
    help: 'Your resting heart rate, for load by heart rate: `resthr 48`.',
  },
  {
    word: 'zones',
    category: 'profile',
    carries: ['heart-rate'],
    aliases: { en: ['zones hr', 'hr zones'] },
    help: 'Where your heart-rate zones 1 to 5 begin: `zones hr 120 140 155 168 180`.',
  },

  /* ---- checks and answers ---- */
  {
    word: 'total',
    category: 'total',
    carries: ['distance', 'duration'],
    aliases: {
      en: ['total week', 'total month', 'weekly total', 'total for week', 'week total', 'monthly total'],
      de: ['wochensumme', 'monatssumme'],
    },
    help: 'Checks a sum: `total week 62.4 km`, `total month 250 km`.',
  },
  {
    word: 'ok',
    category: 'answer',
    carries: ['words'],
    aliases: {},
    help: 'Accepts what a rule says of this day or its week: `ok no-rest-day > on purpose`, `ok no-rest-day until 2026-04-01`.',
  },
];

/** Names of the first and the last part of a session: labels of steps, never kinds. */
export const stepLabels: readonly Spelled[] = [
  {
    word: 'wu',
    aliases: { en: ['w/u', 'warm up', 'warmup'], de: ['einlaufen', 'el'] },
    help: 'Warm-up.',
  },
  {
    word: 'cd',
    aliases: { en: ['c/d', 'cool down', 'cooldown', 'wd', 'warm down', 'warmdown'], de: ['auslaufen', 'al'] },
    help: 'Cool-down.',
  },
];

/** When on a day a session was; a clock time says it too. */
export const whenWords: readonly (Spelled & { readonly word: 'am' | 'pm' | 'noon' })[] = [
  { word: 'am', aliases: { de: ['morgens', 'vormittags'] }, help: 'In the morning.' },
  { word: 'noon', aliases: { de: ['mittags'] }, help: 'Around noon.' },
  { word: 'pm', aliases: { de: ['nachmittags', 'abends'] }, help: 'In the afternoon or evening.' },
];

/** What became of a session; without one it was done. */
export const statusWords: readonly (Spelled & { readonly word: 'plan' | 'skip' })[] = [
  {
    word: 'plan',
    aliases: { en: ['planned'], de: ['geplant'] },
    help: 'Meant, not done yet: rules that look ahead count it.',
  },
  { word: 'skip', aliases: { en: ['skipped'], de: ['ausgefallen'] }, help: 'Was meant and was not done.' },
];

/** First words of directive lines, beside the profile words. */
export const directiveWords: readonly (Spelled & { readonly example: string })[] = [
  {
    word: 'athlete',
    aliases: {},
    example: 'athlete Ana Silva',
    help: 'Whose log this is: files that name one athlete are one log.',
  },
  {
    word: 'unit',
    aliases: {},
    example: 'unit km',
    help: 'The unit of numbers without one, from this line on: `km` or `mi`.',
  },
  { word: 'week', aliases: {}, example: 'week monday', help: 'The day that weeks begin on.' },
  { word: 'sex', aliases: {}, example: 'sex f', help: 'For load by heart rate, whose constants differ: `f` or `m`.' },
  { word: 'born', aliases: {}, example: 'born 1988', help: 'The year you were born in.' },
  {
    word: 'shoe',
    aliases: {},
    example: 'shoe peg41 "Pegasus 41" max 700 km',
    help: 'A pair of shoes: put its name in square brackets on a run.',
  },
  { word: 'kind', aliases: {}, example: 'kind bootcamp = strength rpe 6', help: 'A session word of your own.' },
  { word: 'profile', aliases: {}, example: 'profile beginner', help: 'Rules for a kind of runner, from this day on.' },
  { word: 'days', aliases: {}, example: 'days hard.rpe 6', help: 'An option of how days are read, from this day on.' },
  {
    word: 'rule',
    aliases: {},
    example: 'rule no-rest-day hint',
    help: "A rule's severity and options, from this day on.",
  },
];

/* ---- lookup ------------------------------------------------------------------------------------------------------ */

/** A word where it was found. */
export interface Match<Row extends Spelled> {
  readonly row: Row;
  /** The spelling of the table: lower case, with single spaces. */
  readonly spelling: string;
  /** The end of it in the text. */
  readonly end: number;
}

export interface Lookup<Row extends Spelled> {
  /** All rows that are spelled so: any case, spaces or hyphens. In the order of the table. */
  all(text: string): readonly Row[];
  /** The longest spelling that stands at `at`, which must be the start of a word, and ends with a word. */
  at(text: string, at: number): Match<Row> | undefined;
}

/** Indexes rows by all their spellings, word by word. */
export function createLookup<Row extends Spelled>(rows: readonly Row[]): Lookup<Row> {
  const root: Node<Row> = { next: new Map() };
  for (const row of rows) for (const spelling of spellings(row)) insert(root, spelling, row);

  const longest = (text: string, at: number): { node: Node<Row>; end: number } | undefined => {
    let node = root;
    let found: { node: Node<Row>; end: number } | undefined;
    let start = at;
    while (node.next.size > 0) {
      const end = partEnd(text, start);
      const child = end === start ? undefined : node.next.get(text.slice(start, end).toLowerCase());
      if (!child) break;
      node = child;
      if (node.rows) found = { node, end };
      start = joinEnd(text, end);
    }
    return found;
  };

  return {
    all(text) {
      const found = longest(text, 0);
      return found?.end === text.length ? (found.node.rows ?? []) : [];
    },
    at(text, at) {
      const found = longest(text, at);
      const row = found?.node.rows?.[0];
      return found && row ? { row, spelling: found.node.spelling ?? row.word, end: found.end } : undefined;
    },
  };
}

/** All spellings of a row, its canonical one first. */
export function spellings({ word, aliases }: Spelled): string[] {
  return [word, ...(aliases.en ?? []), ...(aliases.de ?? [])];
}

const words = createLookup(vocabulary);
const byWord = new Map(vocabulary.map(row => [row.word, row]));

/**
 * The word that `text` spells, all of it, in any case: of two (`threshold`) the session word, unless a category is asked for.
 */
export function findWord(text: string, category?: Category): Word | undefined {
  const rows = words.all(text);
  return category === undefined ? rows[0] : rows.find(row => row.category === category);
}

/** The longest vocabulary word that stands at `at`, which must be the start of a word. Of two (`threshold`) the session word. */
export function wordAt(text: string, at: number): Match<Word> | undefined {
  return words.at(text, at);
}

/** The row of a canonical word. */
export function canonicalWord(word: string): Word | undefined {
  return byWord.get(word);
}

/** Whether this category's words name a training session. */
export function isSessionCategory(category: Category): boolean {
  return category === 'run' || category === 'cross' || category === 'strength' || category === 'active-recovery';
}

interface Node<Row> {
  readonly next: Map<string, Node<Row>>;
  rows?: Row[];
  spelling?: string;
}

function insert<Row extends Spelled>(root: Node<Row>, spelling: string, row: Row): void {
  let node = root;
  let start = 0;
  while (start < spelling.length) {
    const end = partEnd(spelling, start);
    const part = spelling.slice(start, end);
    let child = node.next.get(part);
    if (!child) {
      child = { next: new Map() };
      node.next.set(part, child);
    }
    node = child;
    start = joinEnd(spelling, end);
  }
  node.spelling = spelling;
  node.rows = [...(node.rows ?? []), row];
}

/** The end of the part that starts at `start`: a run of letters and digits, or one slash. */
function partEnd(text: string, start: number): number {
  if (text.charCodeAt(start) === SLASH) return start + 1;
  return wordEnd(text, start);
}

/** Where the next part of a spelling may start behind a part that ends at `end`: over white space or one hyphen. */
function joinEnd(text: string, end: number): number {
  if (text.charCodeAt(end) === HYPHEN) return end + 1;
  return skipSpace(text, end);
}

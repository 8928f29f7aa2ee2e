/**
 * Further spellings of the vocabulary's session words, by their canonical word. They move into the vocabulary when this reader takes
 * the place of the one in `entries/`, which reads too much into them.
 */
export const moreWords: ReadonlyMap<string, string> = new Map([
  [
    'easy',
    'ruhiger dl, langsamer dauerlauf, langsamer dl, langsamer lauf, ruhiger lauf, rdl, lockeres laufen, dauerläufe, lockere runde, genusslauf, grundlagenlauf, lockerer trab, footing, extensiver dauerlauf, lodl, dl r, fettstoffwechsellauf',
  ],
  [
    'recovery',
    'recovery jog, rec run, reko, regeneration, reg lauf, regenerationsläufchen, regenerativer trab, erholungslauf, kompensationslauf, komp',
  ],
  [
    'long',
    'long slow distance, long runs, mid length run, mid long run, semi long run, long steady run, sunday long run, medium length run, lsr, longrun, langer trainingslauf, lange einheit, long jog, überdistanz, sll, langen lauf, lange laufeinheit, langer ruhiger lauf, langer langsamer lauf',
  ],
  [
    'steady',
    'mittlerer dauerlauf, dl mittel, dl m, dauerlauf mittel, zügiger dl, zügiger lauf, mittlerer dl, zdl, flotter dauerlauf, ga2 lauf, wsa, dl3',
  ],
  [
    'progression',
    'progressive run, cutdown, cut down, fast finish long run, negative split run, endbeschleunigung, crescendolauf, crescendo lauf, progressiver lauf',
  ],
  ['mp', 'mrt lauf, marathonrenntempo lauf'],
  [
    'tempo',
    'strength runs, strength run, strength repeats, strength workout run, tempo dl, tempos, tempo session, threshold session, sub threshold, subthreshold, lt run, tempo intervals, threshold intervals, cruise reps, lactate threshold run, tdl lauf, tempodauerläufe, tempo dauerlauf, schneller dauerlauf, sdl, tempodl, hmrt, schwellentraining, schwellenläufe, tempolaufeinheit, tempohatz, intensiver dauerlauf',
  ],
  [
    'fartlek',
    'fartleks, speedplay, speed play, kenyan fartlek, mona fartlek, fahrtenspiel, fahrtenspiele, fahrtspiele, minutenläufe',
  ],
  [
    'intervals',
    'intervallen, interval session, interval training, track session, track workout, speed session, speed intervals, cut downs, yasso, yasso 800s, yassos, v02, vo2 max intervals, hiit run, intervalleinheit, intervallläufe, ivt, tempowechsellauf, twl, bahneinheit, intervallprogramm, tempowechsel, tempoprogramm, pyramidenlauf, bahntempo',
  ],
  ['reps', 'tempoeinheit, schnelligkeit, sprinttraining, tempolauf serie'],
  [
    'hills',
    'long hills, short hills, tempo hills, steep hills, long hill, short hill, hill session, hill work, hill training, hill intervals, hill circuits, hill loops, hill bursts, hill strides, hill sprint, uphill, uphills, hill running, hügeltraining, bergintervalle, berglauf, bergauf, bergan, hügelintervalle, bergtraining, am berg, treppenläufe, anstiege',
  ],
  [
    'strides',
    'stride outs, strideouts, stride out, strideout, pickups, strides 100m, stg, stgs, steigerungsl, steigerungslauf kurz, koordinationsläufe, antritte',
  ],
  [
    'race',
    'raced, race day, fun run, championships, champs, regionals, xc race, track meet, indoor meet, outdoor meet, conference meet, league meet, invitational, competition, road race, turkey trot, time trial race, tune up race, cross country race, parkruns, wettkämpfe, lauf wettkampf, stadtlauf, straßenlauf, volksläufe, meisterschaft, meisterschaften, silvesterlauf, firmenlauf, crosslauf wettkampf, staffellauf, wk lauf, hauptwettkampf, vorbereitungswettkampf, testwettkampf',
  ],
  ['tt', 'testlauf über, formtest, timetrial, timetrials'],
  [
    'run',
    'cross country, cross country league, runs, road run, jogs, jog home, ran home, run commute, commute run, trails, ultra run, c25k, couch to 5k, walk run, run club, group run, club run, trot, plod, shuffle, treadmill jog, hilly run, home run, beach run, off road run, fell run, mountain run, runwalk, run walks, run or walk, läufe, läufchen, lauftreff, trail lauf, rausgelaufen, lief, rannte, gerannt, geländelauf, bahnlauf, waldlauf, lauf im wald, trailrun, laufrunde, arbeitsweg gelaufen, koppellauf, koppelläufe, lauf nach dem rad, heimlauf, trab, getrabt, abendlauf, morgenlauf, mittagslauf, frühlauf, parklauf, laufeinheit, laufeinheiten, laufsession, läufchen am abend, gehen laufen, laufen gehen wechsel, wechsel laufen gehen',
  ],
  [
    'bike',
    'bike commute, biked to work, cycle commute, cycled to work, bicycle, bicycling, indoor bike, stationary bike, spin bike, spin class, exercise bike, turbo, turbo trainer, peloton, zwift, gravel ride, road bike, watt bike, trainer ride, assault bike, velo, bike trainer, airbike, recumbent bike, easy spin, bike erg, radeln, geradelt, rolle fahren, auf der rolle, rollentraining, ftp test, radeinheit, radrunde, rollentrainer, ergometer, mountainbike, fahrradfahren, radtraining, heimtrainer, spinning kurs, radausfahrt, rennrad tour, ausfahrt, rad fahren, mtb tour, fahrradtour, radl, radfahrt, indoorbike, koppeleinheit rad',
  ],
  [
    'swim',
    'open water, swims, pool swim, open water swim, lap swim, masters swim, sea swim, swimming laps, in the pool, laps in the pool, drills in the pool, im becken, im schwimmbad, im freibad, im hallenbad, ows, schwimmtraining, freiwasser, bahnen schwimmen, kraulen, gekrault, krault, schwimmrunde, brustschwimmen, schwimmeinheit',
  ],
  [
    'row',
    'row machine, rowing machine, rowed, ski erg, skierg, erging, rowing erg, rudergerät, ruderergometer, gerudert',
  ],
  [
    'elliptical',
    'ellipticals, cross trainer, crosstrainer machine, arc trainer, elliptigo, arctrainer, ellipse, cross trainer gerät, ellipsen trainer',
  ],
  [
    'aquajog',
    'aqua jogging, aquajogger, deep water running, deep water run, water running, pool jog, pool jogging, aqua running, dwr, aquarunning, aqua run, aquajoggen, aqua joggen, wasserlaufen',
  ],
  [
    'ski',
    'skied, cross country ski, cross country skiing, xc skiing, nordic skiing, skate ski, ski touring, rollerski, roller ski, rollerskiing, snowshoe, snowshoeing, downhill skiing, skaten ski, klassisch ski, skitour, skating ski, loipe, langlaufen, langlaufski, skiroller, schneeschuh, schneeschuhwandern, ski langlauf, rollski',
  ],
  ['skate', 'inliner, inlineskating, schlittschuh, eislaufen, inline'],
  [
    'xt',
    'paddled, paddling, kayak, kayaking, kayaked, canoeing, stand up paddling, bouldern, bouldering, klettern, rodeln, x t, xtrain, x train, x training, xtraining, crosstrain day, stairmaster, stair climber, stair stepper, stairclimber, tennis, football, soccer, basketball, volleyball, hockey, badminton, squash, rugby, netball, bouldering, boxing, kickboxing, aerobics, zumba, dance class, dancing, kayak, kayaking, canoe, canoeing, paddle boarding, paddleboarding, paddling, sup, surfing, crossfit, hiit, bootcamp, boot camp, circuits class, martial arts, karate, judo, jump rope, skipping rope, aqua aerobics, ice hockey, ultimate frisbee, frisbee, orienteering class, five a side, cross training session, stair climbing, fußball, tanzen, klettern, badminton spielen, stepper, handball, beachvolleyball, boxen, rope skipping, seilspringen, tischtennis, aqua fitness, kajak, paddeln, crosstraining einheit, zirkel kurs, alternativsport, ausgleichssport',
  ],
  [
    'strength',
    'legs & abs, legs and abs, back & bis, back and biceps, chest and triceps, chest & back, chest and back, shoulders and arms, arms and abs, biceps & triceps, push day, pull day, upper body session, total body, total body workout, fitness, fitnesstraining, fitnesskurs, gym class, full body strength, full body, full body workout, upper body and core, upper body & abs, upper body & core, upper body, lower body, bench press, deadlift, deadlifts, kreuzheben, bankdrücken, kniebeugen, strength work, strengthwork, s&c, s & c, s and c, strength and conditioning, strength & conditioning, conditioning, weight session, weights session, weight lifting, weightlifting, weight room, lifted, lifts, resistance training, resistance, body weight, bodyweight, kettlebell, kettlebells, kb, circuits, circuit training, leg day, legs day, upper body, lower body, lower body workout, leg strength, lower body weights, lowerbody weights, lower body strength, upper body strength, squats, lunges, deadlifts, push ups, pushups, pull ups, pullups, body pump, bodypump, trx, gym session, gym work, strength circuit, leg workout, arms, arm workout, barre, strength class, strength session, heavy lifting, dumbbells, glute work, glutes work, leg weights, lift session, band work, band circuit, physio exercises, pt exercises, rehab exercises, rehab work, prehab, rehabilitation exercises, hamstring rehab, press ups, burpees, sandbag, strength exercises, upper body workout, leg exercises, leg press, calf raises, krafteinheit, kräftigung, kräftigungsübungen, krafttraining beine, fitnessstudio, fitness studio, mucki, muckibude, gewichte, kniebeugen, liegestütze, zirkeltraining, zirkel, athletik, athletiktraining, ganzkörperkraft, functional, beinkraft, oberkörper, krafttraining oberkörper, kraft zirkel, kraftausdauer, kraftzirkel, hanteln, physioübungen, reha übungen, rehaübungen, gymnastik, krafttraining rumpf, athletik stabi, hanteltraining, body workout, muskeltraining, core training, bauch beine po',
  ],
  [
    'core',
    'push up, push ups, sit up, ab work, core session, core workout, core strength, core circuit, planks, plank workout, planking, sit ups, situps, ab workout, crunches, core exercises, plank, ab circuit, rumpfstabilisation, stabilisation, stabitraining, stabiübungen, bauchmuskeln, rumpfkräftigung, stabi übungen, rumpftraining, core übungen, rumpfstabi training, bauchtraining, planken, stabilisationstraining',
  ],
  ['plyo', 'plyometric, box jumps, bounding, jump training'],
  [
    'drills',
    'hurdle drills, drill session, abc drills, form work, technique drills, strides and drills, running drills session, hurdle walks, abc, lauf abc training, laufschule, koordination, abc übungen, koordinationstraining, lauftechniktraining',
  ],
  [
    'walk',
    'zu fuß, walks, dog walk, dog walking, brisk walk, walking the dog, short walk, power walk, walk home, walked home, walk to work, strolled, evening walk, treadmill walk, incline walk, walk commute, spazierengehen, spaziergänge, walken, nordic walking, gegangen, spaziert, gassi, gassirunde, hunderunde, spazieren gegangen, walking einheit, hundespaziergang',
  ],
  [
    'hike',
    'schneeschuhwandern, schneeschuhwanderung, hikes, fell walk, hill walk, hill walking, tramp, ruck, rucking, trek, trekking, mountain hike, bergtour, bergwanderung, wandertour, wandern gehen, hochtour',
  ],
  [
    'yoga',
    'yoga class, hot yoga, yoga video, yoga session, yin yoga, yoga flow, bikram, online yoga, yoga for runners, yogastunde, yoga kurs, yogakurs, yoga einheit',
  ],
  ['pilates', 'pilates class, online pilates, reformer, reformer pilates, pilates kurs, pilateskurs'],
  [
    'stretch',
    'stretched, stretches, stretch session, stretching session, full body stretch, stretching routine, floor stretching, gedehnt, dehnübungen, dehnprogramm, dehneinheit, stretching einheit',
  ],
  [
    'mobility',
    'hip mobility, mobility session, flexibility, mobility routine, foam roll and mobility, hip mobility work, myrtl, mobility exercises, mobilitätstraining, mobilitätsübungen, mobility übungen, mobi training, beweglichkeitstraining',
  ],
  [
    'roll',
    'foam rolled, foam roling, foam rolls, foam roller session, lacrosse ball, faszientraining, faszien, ausrollen, faszienrollen session, blackroll einheit',
  ],
]);

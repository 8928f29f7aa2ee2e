import { isDigit } from '../../characters';
import { limpWords } from '../../facts/pain';
import type { RacePace } from '../../tree';
import { isSessionCategory, spellings as spellingsOf, vocabulary, type Word } from '../../vocabulary';
import type { LengthUnit, Letter, TimeUnit } from './units';

const HEARTS = 'hr, pulse, heart rate, heartrate';

/**
 * The small words of training, each class with all its spellings in English and German, separated by commas; a blank in one also
 * stands for a hyphen. Names of sessions, states, metrics and care are in the vocabulary; no list of words is anywhere else.
 */
const classes = {
  /* ---- numbers ---- */
  timesSign: 'x, times, mal, by, stück, stk',
  timesWord: 'twice, thrice, zweimal, dreimal, viermal, fünfmal, sechsmal, siebenmal, achtmal, neunmal, zehnmal',
  timesNoun: 'runden, durchgänge, durchgang, wiederholungen, wdh, rounds, sets, repeats',
  setsOf:
    'wdh à, wdh, wiederholungen à, wdh von, sets of, set of, groups of, reps of, repetitions of, times through, wiederholungen von, sets, sätze à, serien à, stufen à, stufen zu, serien, durchgänge, rounds of, blocks of, bouts of, bursts of, surges of, spells of, stints of, lots of, efforts of, intervals of, blöcke à, blöcke von, serien von, sätze von, abschnitte à, wiederholungen, intervalle, abschnitte, abschnitten, abschnitten à, abschnitten von je, abschnitten von, abschnitte von je, abschnitte von, abschnitten zu je, tempoabschnitte, tempoabschnitten, tempoabschnitte à, tempoabschnitten à, tempoabschnitten von je, intervallen à, wiederholungen von je, wiederholungen zu je',
  to: 'to, bis, -, or, oder, o., down to, runter auf, bis auf',
  weightUnit: 'kg, kgs, kilo, kilos, lb, lbs, pounds, pfund, kilogramm',
  weatherWord:
    'sunny, cloudy, humid, windy, rainy, raining, rain, clear, overcast, muggy, foggy, breezy, snowing, snowy, drizzle, sonnig, bewölkt, schwül, windig, regen, regnerisch, neblig',
  gradeWord: 'grade, incline, gradient, steigung, slope',
  stepsNoun: 'steps, k steps, schritte, k schritte',
  travelNoun:
    'van ride, bus ride, car ride, plane ride, boat ride, zugfahrt, autofahrt, fahrt, drive, flight, train, car, bus, busfahrt, road trip, driving, im auto, by train, by car, train ride, flug, ferry, commute by car, mit dem zug, mit dem auto, in the van, in the car, in the bus, on the bus, on the train, on a plane, im zug, im ice, im flieger, van, plane, s bahn, u bahn, straßenbahn, tram, mit der bahn, mit der s bahn, mit der u bahn, mit der straßenbahn, mit dem bus, mit der tram, mit der fähre, on a train, in a van, mit dem ice, auf der autobahn',
  about: `wohl, geschätzt, schätzungsweise, ${each('a tad, a smidge, a hair, a touch, a little, a fraction, slightly, just a bit', 'under, over, above, less than, more than, shy of')}, just shy of, just inside, somewhere between, somewhere around, between, zwischen, zw, mindestens, mind, höchstens, wenigstens, etwas über, etwas unter, etwas mehr als, ~, c., less than, no more than, max, at least, up to, about, around, roughly, approx, approximately, ca, circa, etwa, ungefähr, rund, knapp, gut, gute, nearly, almost, just under, just over, just, over, under, über, unter, at or under, a bit over, a shade under, barely, some, a, an, the, fast, near, near enough, as near as, um die, an die, um, knappe, knappen, guten`,
  timesLead:
    'results, result, ergebnis, ergebnisse, splits, split, splits read, averaged, averaging, average, avg, avg., in, actual, times, zeiten, all, alle, each, all in, roughly, opened, opened in, opening in, opener, opener in, closed, closed in, fastest, fastest in, quickest, slowest, schnellste, schnellster, langsamste, ave, hitting, hit, running, ran, went, clocking, zwischenzeiten, schnitt, im schnitt, mile splits',
  pluralTail: "'s, s, er, 'er, ers",
  plus: '+',
  quarterName: 'viertelmarathon, quarter marathon',
  marathonName: 'marathon, full marathon',
  halfName:
    'half, der halbe, den halben, half mara, half marathon, hm, halbmarathon, halfmarathon, halber marathon, 1/2 marathon, ½ marathon',
  /* ---- joining ---- */
  with: 'with, w, w/, incl, including, inc, mit, inkl, inklusive, davon, darin, dabei, containing, featuring, threw in, throwing in, tossed in, of which, die letzten, darunter, inculding, includes, included, enthält, inkl lockerem, split into, split that into, split it into, split them into, split up into, broken into, broken up into, divided into, done as, run as, made up of, consisting of, aufgeteilt in, unterteilt in, bestehend aus, zum schluss, zuletzt, zum abschluss',
  withinWord:
    'in the middle of, in the middle of a, in the middle of an, in the middle of my, at the end of a, at the end of an, at the end of my, towards the end of a, towards the end of an, during a, during an, as part of, as part of a, as part of an, within, within a, within an, inside, inside a, inside an, am ende von, am ende eines, in a total of, within a total of, innerhalb von, im rahmen von, innerhalb eines, im rahmen eines, mitten in',
  /** Behind a fast part: where in the run it was. */
  withinTail:
    'on the way back, on the way home, on the way out, in the middle, in the middle of it, in the middle of that, at the end, at the finish, near the end, towards the end, along the way, to finish, to finish off, thrown in, auf dem rückweg, auf dem heimweg, in der mitte, am ende, zum ende hin',
  thenWord:
    'zzgl, zuzüglich, then, dann, danach, anschließend, followed by, afterwards, after that, hinterher, into, and added, then added, added on, and tacked on, tacked on, darauf, daraufhin, im anschluss, finished with, later, später',
  and: 'and, und, u., &, plus, sowie',
  /* ---- pace ---- */
  paceWord:
    'pace, paces, paced, pacing, schnitt, average pace, avg pace, avg. pace, ave. pace, ave pace, av pace, average, averaging, averaged, avg, av, ave, ø, durchschnitt, im schnitt, er schnitt, er pace, er tempo, ø pace, durchschnittspace, durchschnittstempo, tempo, pace ziel, mean pace, split, splits of, tempo von, tempo um',
  at: '@, at, in, im, mit, zu, à, on, bei, je, each in, all in, alle in',
  perWord: '/, per, pro, a, p, je, the',
  paceTail:
    "s, er, 'er, ish, 's, pace, tempo, schnitt, er pace, er tempo, er schnitt, average, avg, average pace, avg pace, ave, av",
  speedKm: 'km/h, kmh, kph, km/hr, kms/hr, km/std, stundenkilometer',
  speedMi: 'mph, mi/h, miles per hour, miles an hour',
  slower: 'slower than, slower, langsamer als, off',
  faster: 'faster than, faster, quicker than, schneller als',
  zoneWord: 'z, zone, zonen, zones',
  percent: '%, percent, prozent',
  effortTail: 'effort, pace, speed, intensity, tempo, paces, race pace',
  rpeWord: 'rpe, effort, borg',
  /* ---- recovery ---- */
  recoveryLead:
    'sp, serienpause, satzpause, s.p., r, r=, ri, ri=, rest, rest of, rec, recovery, recoveries, rests, off, w, w/, with, mit, p, p:, pause, pausen, dazwischen, jeweils, immer, mit je, recover, after, followed by, with a, zwischendurch, each followed by, each off, after each one, all off, break, trabpause, trabpausen, gehpause, tp, gp, walk, jog, recs, erholung',
  recoveryNoun:
    'joggingpause, joggingpausen, laufpause, trabp, gehp, gp, trab pause, geh pause, erholungspause, zwischenpause, ri, rest, rests, rest interval, rest intervals, recovery interval, rest period, recovery, recoveries, recovery jog, jog recovery, jog recoveries, jog rest, rec, recs, pause, pausen, p, tp, recov, break, breaks, off, rests between, erholung, serienpause, satzpause, restpause',
  between:
    'between, btw, btwn, b/t, b/n, b/n reps, b/n sets, between the reps, between the sets, between intervals, between repeats, between repetitions, in between each, in between reps, in between sets, between reps, between each, between sets, between all, each, after each, each time, danach, dazwischen, in between, after each one, after every rep, between all reps, between them, b/w, jeweils, between efforts',
  back: 'back, back down, down, back rest, home, runter, hinunter, bergab, zurück, abwärts, downhill',
  /* ---- totals ---- */
  totalWord: `${each('bring, bringing, brings, brought, take, taking, takes, took, get, getting, gets, got, round, rounding, rounded', 'it, me, us, things, the total, my total, the day, my day, the run, the session, the distance, the mileage', 'to, up to')}, ${each('making, makes, giving, gives, gave', 'it, me, us, the run, the day, the session, the whole thing, the workout, the total')}, zus, macht, ergibt, ergab, macht das, macht dann, macht also, macht am ende, macht zusammen, macht insgesamt, ergibt zusammen, ergibt insgesamt, kam auf, kam am ende auf, kam so auf, komme auf, komme so auf, damit auf, somit auf, waren das, sind das, total, totals, total mileage, tot, totalling, total for the day, zusammen, alles in allem, alles zusammen, in summe, summa summarum, gesamtumfang, total miles, for a total of, gesamtdistanz, gesamt ca, total workout, total run, full distance, altogether, all up, insgesamt, gesamt, in total, in all, overall, total session, whole thing, all in, total of, making a total of, gesamtstrecke, summe, über insgesamt, total distance, all together, for the day, on the day, counting warmup and cooldown, run in total, all told, ges, insg, sum, distance total, total miles today, total km today, total kms today, total mileage today, day total, total for today, tagestotal, tagessumme, am tag, an dem tag, am tag insgesamt, heute insgesamt, heute zusammen, insgesamt heute, zusammen heute, total today, in the end, for the run, am ende insgesamt, to bring me to, to make, making, insgesamt also, insgesamt dann, also insgesamt, zusammen also, zusammen dann, gesamt also, insgesamt somit, insgesamt rund, mit allem, mit allem drum und dran, with everything, with all of it, for the lot, for the whole lot, for the whole thing, für alles, für alles zusammen`,
  totalTime:
    'total time, total running time, total run time, total workout time, total duration, time total, gesamtzeit, gesamtdauer, gesamte laufzeit, laufzeit gesamt',
  equals: '=',
  /* ---- parts of a run ---- */
  lastFirst:
    'last, final, first, opening, closing, next, middle, letzter, letzte, letzten, erste, ersten, the last, the final, the first, die letzten, die ersten, zuletzt, final few, another, weitere, noch, nochmal, one more, zweite, zweiten, second, the second, third, the third',
  warmUp:
    'einl, einlaufen inkl abc, warmlaufen, erwärmung, erwärmen, wu, w/u, w/up, warm up, warmup, warming up, warmed up, warmup of, wup, wup jog, einlaufen, eingelaufen, einlauf, el, aufwärmen, warmlaufen, warm gemacht, warm up jog, jog warm up, einlaufen ca, warm laufen, warmup jog, to warm up, as a warm up, as warm up, for a warm up, for warm up',
  coolDown:
    'ausl, auslauf, cd, c/d, c/down, cool down, cooldown, wd, w/d, warm down, warmdown, wdown, cooling down, cooled down, cdown, auslaufen, ausgelaufen, auslauf, al, abwärmen, cool down jog, cooldown jog, warm down jog, jog cool down, warmed down, c down, to cool down, to warm down, to cool off, as a cool down, as cool down, for a cool down, for cool down, as a warm down',
  bothEnds:
    'ein/aus, davor und danach, davor/danach, davor danach, vorher und nachher, vorher/nachher, before and after, up/down, u/d, up and down each, each end, either end, both ends, start and end, start and finish, at start and end, at the start and end, beginning and end, before and afterwards, at each end, at either end, at both ends, either side, each side, el/al, ein/auslaufen, ein-/auslaufen, ein u auslaufen, ein- u auslaufen, ein u. auslaufen, ein- u. auslaufen, rein/raus, rein und raus, rein + raus, vor und nachher, warm up and cool down, warmup and cooldown, warm up/cool down, warmup/cooldown, e + a, e & a, ein+aus, ein + aus, el + al, el+al, wu+cd, w/u+c/d, wu/cd, w/up and dn, w/up & dn, wu and cd, wu & cd, ein und auslaufen, ein- und auslaufen, ein und ausgelaufen, ein- und ausgelaufen, ein-/ausgelaufen, ein/ausgelaufen, ein und ausl, warm und auslaufen, e/a, ea, wu + cd, warm up & cool down, warm up + cool down',
  /* ---- when ---- */
  morning:
    'am, a.m., a.m, before breakfast, after breakfast, vor dem frühstück, nach dem frühstück, morning, in the morning, in the am, this morning, early morning, in the early morning, at sunrise, before work, morgens, vormittags, am morgen, am vormittag, früh, in der früh, morgen, breakfast, pre work, early am, frühmorgens, vor der arbeit, vorm',
  midday:
    'noon, lunch, lunchtime, at lunch, at lunchtime, midday, mittags, mittag, am mittag, mittagspause, in der mittagspause',
  evening:
    'abds, abds., abd., nachm, nachm., pm, p.m., p.m, evening, in the evening, in the pm, this evening, afternoon, in the afternoon, tonight, at night, late night, late at night, nachts, spätabends, spätnachts, after work, after supper, nach dem abendessen, nach dem essen, abends, nachmittags, am abend, am nachmittag, nachmittag, abend, spät, nach der arbeit, late, later in the day, after school, after dinner, after tea, before dinner, before tea, vor dem abendessen, feierabend, nachm',
  clockWord: 'uhr, o clock',
  /* ---- body ---- */
  bodyPart:
    'pf, knee, knees, shin, shins, calf, calves, achilles, hamstring, hamstrings, hammy, quad, quads, hip, hips, hip flexor, ankle, ankles, foot, feet, heel, heels, toe, toes, back, lower back, glute, glutes, groin, itb, it band, itbs, plantar, plantar fascia, arch, piriformis, thigh, thighs, leg, legs, shoulder, neck, ribs, rib, stomach, chest, knie, schienbein, schienbeine, wade, waden, achillessehne, sehne, oberschenkel, hüfte, sprunggelenk, knöchel, fuß, füße, ferse, zeh, zehen, rücken, leiste, po, gesäß, piri, fußsohle, beine, bein, schulter, bauch, ischias, knies, knöchels, fußes, oberschenkels, sprunggelenks, hamstring tendon, tendon, metatarsal, adductor, adductors, adduktoren, soleus, peroneal, sit bone, butt, tfl, brust, nacken, kniekehle, patella, kneecap, meniskus, meniscus, muscle, muskel, tibia, femur, big toe, plantarfaszie, plantarsehne, hüftbeuger, fußgelenk, fußballen, mittelfuß, kniescheibe, steißbein, becken, isg, elbow, ellbogen, wrist, handgelenk, toenail, zehennagel, großzehe, forefoot, midfoot, instep, ball of foot, pelvis, sacrum, tailbone, si joint, sij, shoulder blade, schulterblatt, arm, palm, palms, schienbeinkante, schienbeinkanten, hamstring insertion, glute med, glute medius, gluteus, gluteus medius, wadenansatz, achillessehnenansatz, fersenbein, fersen, hüften, leisten, zehe, großer zeh, großen zeh, kleiner zeh, kleinen zeh, unterer rücken, unteren rücken, außenknie, innenknie, patellasehne, kniesehne, quadrizeps, beinbeuger, beinbizeps, tractus, peroneus, tibialis, achilles tendon, patellar tendon, shin bone, ribcage, collarbone, schlüsselbein, rippe, rippen, bandscheibe, sesamoid, tib post, post tib, posterior tib, wadl, wadln, haxn, kreuzbein, sprunggelenke, fußrücken, fußspitze, fußaußenseite, fußinnenseite, schienbeinmuskel, hüftknochen, lendenwirbel, lws, bws, hws, außenband, innenband, kreuzband, seitenband, außenbänder, hallux, bunion, ballenzeh',
  hurts:
    "achey, isn't happy, wasn't happy, " +
    'pinching, pinches, pinched, gippy, gyppy, klemmt, klemmte, aufgeschürft, aufgeschlagen, grazed, skinned, throbs, throbbed, pocht, pochte, aua, autsch, ouch, bugging me, bugging, bugs me, talking to me, talked to me, talking back, said hello, says hello, saying hello, making itself felt, made itself felt, making itself known, made itself known, let me know, macht sich bemerkbar, machte sich bemerkbar, druckempfindlich, seized up, locked up, zwackt, zwackte, drückt, drückte, lässt grüßen, ließ grüßen, soreness, tweaky, went pop, went bang, popped, gave way, gave out, pain walking, pain when walking, pain on walking, pain when running, schmerzen beim gehen, schmerzen beim laufen, grabbed, grabbing, achy, hurt, hurts, hurting, pain, pains, painful, sore, ache, aches, aching, ached, niggle, niggles, niggling, niggly, nagging, nagged, grumbling, grumbly, grumbled, twinge, twinges, playing up, play up, tender, sharp pain, stabbing, throbbing, burning, killing me, flared up, flare up, acting up, complaining, complained, complains, grumpy, cranky, grouchy, bum, dodgy, gammy, no better, still not right, not right, tweak, tweaked, unhappy, angry, not happy, moaning, moaned, barking, barked, bothering, bothered, limping, limped, injured, strain, strained, tweaked, pulled, weh, tut weh, tat weh, schmerz, schmerzen, schmerzt, schmerzte, schmerzhaft, ziehen, zwickt, zwickte, zwicken, zwickend, zieht, zog, sticht, stich, stechen, stechend, gezwickt, meckert, meckerte, mault, maulte, murrt, murrte, motzt, motzte, grummelt, grummelte, protestiert, protestierte, muckt, mosert, lädiert, gereizt, gezerrt, zerrung, entzündet, rubbed raw, blister, cramped, beschwerden, wehgetan, piekst, zickt, wund, angeschlagen, druckschmerz, swollen, geschwollen, dick geworden, meldet sich, meldete sich, meldet sich wieder, meldet sich zurück, hat sich gemeldet, macht ärger, macht probleme, macht zicken, ärgert, giving me trouble, giving me grief, gave me trouble, gave me grief, playing silly, angry, irritated, bruised, geprellt, prellung, zugemacht, hat zugemacht, dichtgemacht, hat dichtgemacht, macht zu, machte zu, macht wieder zu, macht dicht, machte dicht, zickt rum, muckt rum, feels off, felt off, feels wrong, felt wrong, misbehaving, misbehaved, sulking, on fire, tut jetzt weh, gibt keine ruhe, gab keine ruhe, macht sich wieder bemerkbar, flared, flaring, flared again, flare ups, pinged, pinging, dicker als sonst, went ping, gone pop, verstaucht, verdreht, gestaucht, stauchung, überdehnt, pocht wieder, ziehend, zwirbelt, overstretched, jarred, hat gezwickt, hat gezogen, hat geschmerzt, hat gezickt, blockiert, blockade, ausgerenkt, verrenkt, eingeklemmt, gezerrt wieder',
  /** What a part of the body does that hurts; before it these are other words: `pulling back`. */
  complains:
    'protesting, protests, protested, screaming, screams, screamed, yelling, shouting, shouts, rebelling, rebels, rebelled, whining, whinges, whingeing, whinged, swearing, cursing, bitching, bitches, squealing, squeaking, went again, gone again, going again, twanged, pinged, pinging, tugging, pulling, spasm, spasming, spasmed, cramping, paining, spinnt, streikt, streikte, jammern, talking, jammert, jammerte, brennt, brannte, krampft, krampfte, verkrampft, nervt, nervte, schimpft, schimpfte, rebelliert, rebellierte, beleidigt, ziept, ziepte, zwiebelt, bockt, bockte, macht sorgen, macht mir sorgen, worries me, worrying me, worrying, bothers me, annoying me, annoyed me',
  /** Of a part of the body. */
  sideNoun:
    'inside, outside, front, back, top, side, underside, bottom, middle, edge, part, innenseite, außenseite, vorderseite, rückseite, unterseite, oberseite, seite',
  /** Of a pain: too little for any rule. */
  slightWord: `slight, slightly, a bit, bit, a little, a tiny bit, a touch, a tad, mild, mildly, minor, somewhat, faint, faintly, barely, kaum, etwas, ein wenig, ein bisschen, bisschen, minimal, nagging, niggling, niggly, niggle, niggles, grumbling, grumbly, grumbles, grumbled, twinge, twinges, zwickt, zwickte, ziept, ziepte, ${inflected('leicht')}, wee, ever so slightly, hauchzart, ganz leicht, ganz leichtes`,
  /** German for pain at one part of the body, in one word. */
  painOfPart: joined(
    'knie, waden, fersen, fuß, hüft, rücken, kreuz, schienbein, leisten, sehnen, achillessehnen, knöchel, oberschenkel, schulter, nacken, zehen, bauch',
    'schmerz, schmerzen, beschwerden, weh',
  ),
  tight:
    'steinhart, bretthart, hart, rock hard, tight, tightness, tightened, stiff, stiffness, heavy, tired, dead, fatigued, wobbly, weary, steif, schwer, schwere, müde, müden, fest, verhärtet, zu, fresh, springy, shot, trashed, toast, cooked, flat, jelly, lead, empty, leer, platt, locker, strong, bouncy, smooth, good, great, okay, ok, fine, healed, better, happy',
  better:
    'fine, fine again, better, healed, no longer, free, gone, ok, okay, good, great, no pain, no issues, no problem, no problems, pain free, painfree, without pain, schmerzfrei, ohne schmerzen, wieder gut, besser, weg, hält, held up, holding up, behaved, recovered, verheilt, awake, no drama, settled, silent, quiet, vorbei, only tightness',
  ill: 'fortgesetzt krank, the plague, of plague, with plague, lurgy, lurgi, dreaded lurgy, man flu, manflu, mastitis, crook in the guts, crook guts, crook gut, crook stomach, crook tummy, testing positive, tested positive, positive test, positiv getestet, still crook, feeling crook, felt crook, a bit crook, crook again, crook with, am crook, was crook, pretty crook, bunged up, stuffed up, snotty, no food staying down, keep food down, keep anything down, keeping anything down, puking, heat exhaustion, hitzeerschöpfung, asthma attack, asthmaanfall, strep throat, strep, scratchy throat, throat scratchy, throat funny, funny throat, throat feels funny, throat tickly, tickly throat, throat a bit tickly, throat a bit scratchy, tickle in my throat, tickle in the throat, raw throat, hals kratzig, sinus trouble, hals kratzt, halskratzen, kratzen im hals, kratziger hals, hals tut weh, nase läuft, laufende nase, verschnupft, cold coming on, cold coming, cold on the way, erkältung im anmarsch, erkältung bahnt sich an, stomach virus, stomach flu, norovirus, tonsillitis, sick, ill, fever, feverish, flu, infection, sore throat, chest infection, ear infection, sinusitis, laryngitis, pneumonia, lungenentzündung, mandelentzündung, nebenhöhlenentzündung, cough, coughing, cold symptoms, head cold, chest cold, stinking cold, streaming cold, bad cold, terrible cold, awful cold, horrible cold, horrid cold, proper cold, rotten cold, heavy cold, nasty cold, full of cold, man flu, gastro, a cold, tummy bug, stomach bug, bug, food poisoning, vomiting, vomited, threw up, covid, virus, sinus infection, bronchitis, under the weather, poorly, coming down with, glands swollen, swollen glands, blocked nose, krank, erkältet, erkältung, fieber, infekt, grippe, husten, schnupfen, halsschmerzen, halsweh, magen darm, angina, corona, kränklich, grippal, grippaler infekt, heiserkeit, magenverstimmung, verkühlt, bettlägerig, erkältungssymptome, runny nose, migraine, migräne, lurgy, sniffles, schüttelfrost, krankgeschrieben, krank geschrieben, krankenstand, called in sick, calling in sick, off sick, out sick, home sick from work, sent home sick, crook as, viral fever, viral infection, high fever, low grade fever, dengue, lost my voice, voice gone, voice has gone, no voice, stimme weg, keine stimme, stimmverlust, 🤒, 🤧, halsentzündung, rachenentzündung, magendarm, darmgrippe, brechdurchfall, sniffly, congested nose, nose congested, all congested, erkältungsanflug, upset stomach, stomach upset, dodgy tummy, tummy trouble, magen verdorben, kränkelnd, kränkelte, kränkle, tested positive, positive covid test, covid positive, corona positiv, quarantäne, quarantine, on antibiotics, antibiotika, penicillin, amoxicillin, antibiotikum, cold arrived, cold has arrived, cold caught me, cold got me, bit of a cold, slight cold, mild cold, touch of a cold, bit of cold, stuffy nose, stuffed nose, plugged nose, clogged nose, sinuses blocked, blocked sinuses, nase zu, nase dicht, nase verstopft, verstopfte nase, nasennebenhöhlen zu, nebenhöhlen zu, nebenhöhlen dicht, d&v, d and v, dodgy stomach bug, mono, glandular fever, pfeiffersches drüsenfieber, drüsenfieber, shingles, gürtelrose, pink eye, bindehautentzündung, conjunctivitis, mittelohrentzündung, blasenentzündung, harnwegsinfekt, uti, kidney infection, nierenbeckenentzündung, loose motions, durchfall und fieber, dicke erkältung, leichte erkältung, männergrippe, männerschnupfen, angina tonsillaris, keuchhusten, whooping cough, bronchien zu, reizhusten, chesty cough, hacking cough, phlegmy, verschleimt, knocked out with a virus, daycare crud, the crud, crud, kita virus, kita infekt, kitaseuche, rotz, rotznase, krankschreibung, halb krank, halbkrank, halbkranker',
  injuredWord:
    "laufverbot, sportverbot, runner's knee, bone oedema, bone edema, knochenödem, re-strained, restrained it, re-tore, re-torn, fersensporn, bone stress, stress reaction, knochenmarködem, achillodynie, läuferknie, runners knee, plantarfasziitis, plantar fasciitis, schienbeinkantensyndrom, stressfraktur, injured, injury, stress fracture, torn, tear, sprain, sprained, verletzt, verletzung, zerrung, muskelfaserriss, faserriss, ermüdungsbruch, bänderriss, verletzungspause, injury break, physio, tendonitis, tendinitis, fracture, fractured, shin splints, pulled muscle, rehab, rehabilitation, stress fx, stress frac, bone bruise, bone bruising, knochenprellung, bänderdehnung, bänderzerrung, muskelriss, achillessehnenentzündung, sehnenentzündung, patellaspitzensyndrom, sehnenscheidenentzündung, hexenschuss, lumbago, slipped disc, herniated disc, bulging disc, bandscheibenvorfall, meniskusriss, meniskusschaden, hip impingement, labral tear, bursitis, schleimbeutelentzündung, hip bursitis, trochanteric bursitis, morton neuroma, mortons neuroma, morton neurom, tibialis posterior sehne, peroneal tendonitis, peroneus sehne, sesamoiditis, haglund, iliotibialband syndrom, tractus syndrom, itb syndrome, trainingsverbot, joggingverbot, belastungsverbot, aircast, walking boot, moon boot, in a boot, on crutches, krücken, an krücken, gips, hamstring tendinopathy, tendinopathy, achilles tendinopathy, tendinopathie, überlastung, überlastungsbruch, knochenhautentzündung, knochenhautreizung, threw my back out, put my back out, did my back in, my back went out, my back is out, back went out, kapselriss, kapselverletzung, bänder gedehnt, bänder überdehnt, bänder gerissen, band gerissen, außenbandriss, innenbandriss, kreuzbandriss, außenband gerissen, kreuzband gerissen, stress rxn, neuroma, plica, überbein",
  chestWord: 'chest, brust, heart, herz',
  /** One word for pain in the chest. */
  chestPain: 'brustschmerz, brustschmerzen, brustenge, brustdruck, herzschmerzen, herzstechen, angina pectoris',
  /** Signs for a doctor, wherever they stand. */
  redFlag:
    'coughing up blood, coughed up blood, coughing blood, coughed blood, blut gehustet, blut husten, bluthusten, bloody urine, blood in my pee, brown urine, urine was brown, brauner urin, heatstroke, heat stroke, hitzschlag, hitzekollaps, fainted, nearly fainted, almost fainted, fainting, blacked out, nearly blacked out, palpitations, heart palpitations, short of breath at rest, ohnmächtig, fast ohnmächtig, bewusstlos, herzrasen, herzstolpern, atemnot, luftnot, blood in urine, blood in my urine, blut im urin',
  faintWord:
    'felt faint, feeling faint, saw stars, seeing stars, sternchen gesehen, sterne gesehen, sterne vor den augen, nearly passed out, almost passed out, umgekippt bin, bin umgekippt, bin kurz umgekippt, kurz umgekippt, fast umgekippt, beinahe umgekippt, fast umgefallen vor schwindel, schwarz vor augen, schwarz vor den augen, in ohnmacht, kollabiert',
  heartbeatWord:
    'skipping beats, skipped beats, fluttering heart, heart fluttering, heart was fluttering, heart flutters, irregular heartbeat, irregular heart rhythm, heart racing at rest, heart was racing at rest, racing heart at rest, herz stolpert, herz stolperte, unregelmäßiger herzschlag, herz stolperte kurz, herz rast in ruhe, herz raste in ruhe',
  breathlessWord:
    "short of breath, breathless, out of breath, shortness of breath, couldn't breathe, could not breathe, struggled to breathe, couldn't catch my breath, could not catch my breath, kurzatmig, außer atem, keine luft, kaum luft, atemlos",
  /** Where, or when, nobody is out of breath from running. */
  atRest:
    'at rest, sitting, sitting down, sitting still, on the sofa, on the couch, in bed, lying down, in the chair, on the stairs at home, doing nothing, an hour later, hours later, all evening, all day, im sitzen, beim sitzen, in ruhe, im liegen, beim liegen, auf dem sofa, auf der couch, im bett, stunden später, den ganzen tag, den ganzen abend',
  feverWord: 'fever, fieber',
  limpWord: limpWords.join(', '),
  /** Of a part of the body: it goes down. */
  worseWord:
    'worse, worsened, worsening, getting worse, got worse, deteriorating, schlechter, schlimmer, verschlechtert, verschlimmert, schlimmere, stärkere',
  /** Of a part of the body, behind it: it is there once more, or has not gone. */
  onceMore:
    'again, wieder, schon wieder, wieder mal, mal wieder, still there, still here, is back, came back, back again, once more, noch da, immer noch, immer noch da, noch spürbar, weiterhin, nach wie vor, just the same, unchanged, no change, unverändert, wie gestern, genauso',
  /** Before what somebody could not do: put weight on a foot. */
  cannotWord:
    "can't, cant, cannot, can not, can barely, can hardly, couldn't, couldnt, could not, could barely, could hardly, barely able to, unable to, not able to, kann, konnte, kann ich, konnte ich",
  /** A pain that needs no step. */
  restOrNight:
    'at rest, while resting, lying down, sitting down, when sitting, in bed, at night, all night, through the night, in ruhe, im liegen, im sitzen, im bett, nachts, in der nacht, die ganze nacht',
  /** A run that ended before its end. */
  cutShort:
    'cut short, cut it short, cut the run short, bailed, bailed out, pulled out, stopped, stopped early, aborted, abandoned, called it, pulled the plug, turned back, abgebrochen, abbruch, vorzeitig beendet, umgedreht, aufgehört, ausgestiegen, dnf',
  painkiller:
    'ibu, ibus, ibuprofen, ibuprofens, advil, advils, nurofen, naproxen, aleve, voltaren, diclo, diclofenac, paracetamol, painkiller, painkillers, schmerzmittel, schmerztablette, schmerztabletten, aspirin',
  notWord:
    "avoided, avoiding, no, not, didn't, didnt, did not, don't, dont, kein, keine, keinen, keinerlei, ohne, without, nix, nicht, never, none, nor, wasn't, isn't, aren't, weren't, doesn't, doesnt, does not, hasn't, haven't, nothing, zero, hardly, weder",
  others:
    "mam, nan, nana, granny, grandad, granddad, grandparents, parents, in laws, in-laws, mother in law, father in law, schwiegermutter, schwiegervater, schwiegereltern, großeltern, grosseltern, eltern, omi, opi, kleine hat, kleine hatte, kleine ist, kleine war, kleiner hat, kleiner hatte, kleiner ist, kleiner war, die kleine schlief, der kleine schlief, little man, little one, little fella, wee man, wee one, vereinskollege, vereinskollegin, kollegin, trainingspartner, trainingspartnerin, trainer, trainerin, nachbar, nachbarin, bruder, schwester, papa, mama, opa, oma, chef, daughter's, son's, kids', kid's, wife's, husband's, brother's, sister's, dad's, mum's, mom's, coach's, friend's, partner's, grandson's, granddaughter's, kiddo, kiddos, hubby, gf, bf, spouse, nephew, niece, grandkids, grandson, granddaughter, cousin, uncle, aunt, grandma, grandpa, toddler, toddlers, onkel, tante, neffe, nichte, enkel, enkelin, schwager, schwägerin, gatte, gattin, gatten, cousine, papi, mami, göttibub, gottimeitli, " +
    'friends, mates, buddy, buddies, freunde, kumpel, kids, kid, wife, husband, son, daughter, girlfriend, boyfriend, partner, dog, mum, mom, dad, mother, father, coach, frau, mann, sohn, tochter, kinder, kind, freundin, freund, hund, mutter, vater, everyone, colleague, colleagues, brother, sister, her, his, he, she, they, their, teammate, sam, kollege, baby, family, familie, sick of',
  restWord:
    'completely off, totally off, fully off, lazy sunday, lazy saturday, lazy sat, lazy sun, fauler sonntag, fauler samstag, took zero, took a zero, zero day, rest day, restday, day off, off day, total rest, complete rest, full rest, full rest day, total day off, scheduled rest, planned rest, forced rest, enforced rest, rest days, dnr, naff all, nuthin, ruhetag, trainingsfrei, lauffrei, lauffreier tag, zwangspause, pausentag, rasttag, regenerationstag, sportfrei, freier tag, tag frei, active rest, laufpause, lazy day, duvet day, took the day off, took a day off, took today off, took the whole day off, gave myself a day off, taking the day off, day of rest, unplanned rest, unscheduled rest, did nothing, heute frei, rest again, more rest, another rest, komplett frei, ganz frei, ruhetag nach plan, trainingsfreier, lauffreier, sportfreier, ganz und gar frei, tag ohne training, tag ohne lauf, no training today, rest and recover, day of nothing, free day, jour de repos, jour off, repos complet, hviledag, hvildag, vilodag, lepopäivä, rustdag, día libre, día de descanso, dia de descanso, giorno di riposo, dzień wolny, tag pause, tag ruhe',
  restLike:
    'rest, off, nothing, nowt, naught, bugger all, sod all, zero, nada, zip, nil, ruhe, pause, frei, nichts, nix, sofa, couch, pausiert, resting, rested, nothing today, mal nix, mal nichts, mal frei, mal pause, nichts gemacht, nichts getan, pause gemacht, pause eingelegt, lieber pause, lieber pause gemacht, lieber ruhe, laufpause, auszeit, trainingspause, auszeit vom laufen, repos, descanso, riposo, hvile, lepo, odpoczynek, free, off off, rset, rets, nix gemacht, nix getan, lieber sofa, lieber couch, lieber nix, lieber nichts, lieber frei, lieber auf die couch, lieber aufs sofa',
  noRunWord:
    "gave it a miss, giving it a miss, gave running a miss, meant to run but didn't, didnt run, didnt go, didnt get out, didn't get out, did not get out, didnt make it out, no run, no runs, no running, no run today, no training, no workout, no exercise, no jogging, didn't run, did not run, kein lauf, kein laufen, kein training, kein sport, keine einheit, nicht gelaufen, heute nichts, heute nix, nix mit sport, nichts mit sport, nichts gelaufen, ging sich nichts aus, nicht zu denken, kein schritt gelaufen, nix gelaufen, nicht gejoggt, nix trainiert, nichts trainiert, nicht trainiert, no practice, no track practice, practice canceled, practice cancelled, no time to run, no time for a run, no time for running, no energy to run, no motivation to run, couldnt be arsed, couldnt be bothered, could not be arsed, could not be bothered, cba, cbf, kein bock, null bock, kein bock auf laufen, keine lust auf laufen, keine lust zu laufen, keine zeit zum laufen, keine zeit für sport, keine zeit für training, training ausgefallen, training fiel aus, training fällt aus, training abgesagt, trainingsausfall, start abgesagt, innerer schweinehund gewann, schweinehund hat gewonnen, schweinehund gewonnen, schweinehund siegte, couch gewann, sofa gewann, couch won, sofa won, bed won, zero miles, zero kms, zero km, no miles, no kms, nul points, training cancelled, training canceled, training entfällt, training entfallen, session cancelled, session canceled, practice called off, track cancelled, track canceled",
  /** Words that are written with a full stop which ends nothing. */
  shortened:
    'zw, ggf, v, u, mind, bspw, insg, temp, w, abs, no, nr, st, ca, bzw, usw, vs, incl, inkl, inc, mr, mrs, dr, approx, av, ave, avg, max, rec, tot, ges, anschl, inkl, jew, durchschn, evtl, vorm, nachm, mod, ltg, prog, lt, zzgl, z, b, d, h, u, a, etc, wk, int, min, std, sek, mi, mls, ft, hr, hrs, yds, sec, secs, mins',
  /** How somebody slept, where how long stands behind. */
  nightWord:
    'good night, great night, gute nacht, gut geschlafen, gut gepennt, gut gepooft, gut gepfuust, gut geratzt, nur geschlafen, slept well, slept only, ausgeschlafen, lange geschlafen',
  /** The same of a night that was no good. */
  poorNight:
    "schlafmangel, schlafentzug, sleep deprivation, nicht mehr eingeschlafen, nicht wieder eingeschlafen, nachts wach gelegen, wach gelegen, lay awake, laid awake, awake half the night, lay awake half the night, up half the night, couldn't get back to sleep, couldnt get back to sleep, could not get back to sleep, kept waking up, bad night, poor night, rough night, short night, terrible night, restless night, schlechte nacht, kurze nacht, unruhige nacht, miese nacht, schlecht geschlafen, wenig geschlafen, kaum geschlafen, schlecht gepennt, kaum gepennt, wenig gepennt, mies gepennt, schlecht gepooft, kaum gepooft, schlecht gepfuust, kaum gepfuust, schlecht geratzt, kaum geratzt, unruhig geschlafen, slept badly, slept bad, slept poor, slept rough, slept poorly, slept little, little sleep, poor sleep, bad sleep, broken sleep, wenig schlaf, schlechter schlaf, nacht war kurz, nacht zu kurz, nacht war zu kurz, nacht kurz, nacht war schlecht, nacht war mies, nacht war unruhig, nacht schlecht, nacht mies, miserable nacht, üble nacht, awful night, horrible night, sleepless night, broken night, lousy night, miserable night, shocking night, rubbish night, crap night, night was short, night was bad, slept terribly, slept awfully, slept horribly, slept very badly, slept very poorly, slept very little, slept like crap, slept like rubbish, slept like shit, didn't sleep well, didnt sleep well, did not sleep well, didn't sleep much, didnt sleep much, did not sleep much, didn't sleep, didnt sleep, did not sleep, couldn't sleep, couldnt sleep, could not sleep, hardly slept, barely slept, scarcely slept, hardly any sleep, barely any sleep, no sleep, very little sleep, not much sleep, not enough sleep, too little sleep, terrible sleep, awful sleep, crap sleep, lack of sleep, lousy sleep, disturbed sleep, interrupted sleep, insomnia, schlaflose nacht, schlaflos, mies geschlafen, miserabel geschlafen, fast nicht geschlafen, nicht geschlafen, nicht gut geschlafen, sehr schlecht geschlafen, zu wenig geschlafen, sehr wenig geschlafen, kaum schlaf, zu wenig schlaf, sehr wenig schlaf, kein schlaf, ohne schlaf, katastrophale nacht, horrornacht, nacht war katastrophal",
  sleepNoun:
    'sleep, schlaf, slept, geschlafen, gepennt, gepooft, gepfuust, geratzt, durchgeschlafen, ausgeschlafen, slp, kip, shuteye, shut eye, zzz, zs, time asleep, sleep time, time slept, sleep duration, nachtschlaf, schlafdauer, schlafzeit, 😴, 💤, 🛌',
  againWord:
    'wiederhole folgendes, did this, did that, did it, done this, do it, did the set, repeat, repeat this, repeat all, repeat the set, repeat sequence, repeated, das ganze, alles, das alles, all that, all of that, all of it, the lot, the whole lot, wiederholen, wiederhole, whole thing, do this, and repeat',
  ofWord: 'of, vom, von, des',
  feltWord:
    'felt, feel, feels, fühle mich, fühl mich, feeling, fühlte sich, fühlte mich, fühlt sich, lief sich, war gefühlt',
  /* ---- clauses ---- */
  notRace:
    'rollen lassen, rollen gelassen, laufen lassen, laufen gelassen, body weight in, my body weight, race sim, race simulation, race rehearsal, dress rehearsal, wettkampfprobe, long weekend, langes wochenende, on rolling, over rolling, through rolling, along rolling, on rolling hills, over rolling hills, through rolling hills, along rolling hills, rolling dirt, rolling gravel, rolling path, rolling paths, rolling loop, rolling country, rolling countryside, rolling farmland, rolling fields, rolling single track, rolling singletrack, treadmill speed, run speed, running speed, walking speed, jogging speed, physio cleared me, cleared by the physio, cleared by physio, shake out the legs, shake the legs out, shake out my legs, shake my legs out, shake out legs, race course, pre meet, pre race, road race course, parkrun route, parkrun course, parkrun loop, race shoes, race week, pre race, post race, race weekend, race prep, race plan, race morning, race route, race day shoes, race entry, race report, race number, race kit, race season, race weight, vor dem wettkampf, nach dem wettkampf, wettkampfwoche, wettkampfschuhe, walking distance, training plan, trainingsplan, half way, halfway, half mile in, on the run, long day, long week, long time, hard day, hard week, hard to, easy day, easy week, rest of, the long way, long way, long drive, long shift, long meeting, long night, long flight, long journey, long hours, gently rolling, rolling hills, rolling route, rolling course, rolling terrain, rolling trails, rolling roads, run down, home stretch, closing stretch, final stretch, last stretch, a stretch of, stretch of road, on the hill, on the hills, died on the hill, am hügel, auf dem hügel, over the hills, through the hills, in the hills, into the hills, über die hügel, durch die hügel, in den hügeln, in the long run, long sleeves, short run up, speed bump, track pants, interval timer, gym shoes, mit der bahn, in der bahn, bahn entlang, bahn verpasst, bahn fuhr, tempo egal, tempo passt, tempo passte, tempo war, tempo ist, tempo blieb, tempo der, tempo gehalten, tempo halten, tempo angezogen, tempo etwas angezogen, tempo rausgenommen, tempo raus, das tempo, mein tempo, meinem tempo, ihr tempo, ihrem tempo, sein tempo, seinem tempo, unser tempo, unserem tempo, eigenes tempo, eigenem tempo, gleichem tempo, gleiches tempo, konstantes tempo, konstantem tempo, gleichmäßiges tempo, gleichmäßigem tempo, angenehmem tempo, angenehmes tempo, gutes tempo, gutem tempo, schönes tempo, schönem tempo, tempo super, tempo gut, tempo ok, tempo top, nächster wettkampf, nächstes rennen, nächster marathon, nächster halbmarathon, nächsten wettkampf, nächsten rennen, nächste rennen, kommender wettkampf, tempo frei, tempo gemacht für, tempo für, tempomacher für, endorphin speed, endorphin speeds, endorphin pro, endorphin race, hyperion tempo, hyperion elite, tempo next, zoom tempo, air zoom tempo, saucony ride, sense ride, sense pro, pulsar trail, pegasus trail, agravic speed, cloud flow, cloudflow, wave rider, wave sky, trail glove, adios pro race, takumi sen, deviate nitro, speed goat, speed goats, race day fuel, escalante racer, magic speed, superblast, supersonic race, rebel race, boston 12s, zoom fly, fly tempo, magic speeds, hoka mach, speedcross, speed cross, ultra glide, ultra raptor, ultra boost, ultra boosts, ultraboost, run streak, running streak, mäßig geschlafen, mäßig warm, mäßig kalt, mäßig gut, mäßig heiß, mäßig motiviert, mäßig begeistert, pre sectionals, pre regionals, pre state, pre districts, post meet, schuhe eingelaufen, schuhe einlaufen, schuhe noch einlaufen, schuhe einzulaufen, treter eingelaufen, treter einlaufen, sektionals, rock n roll, rock and roll, speed bumps, speed limit',
  orWord: 'or, oder, alt:, alternativ, alternatively, alternative of, or else, alternative, o.',
  insteadWord: 'instead of, in place of, rather than, statt, anstatt, anstelle von, in lieu of, replaced',
  nowWord:
    'switched to, changed to, swapped it for, swapped for, to go home and, to go for, and ran, and went for, and did, so ran, so did, so went for, just ran, ran anyway, daraus wurde, es waren, waren es dann, es waren aber, heute, today, ended up, ended up doing, ended up with, actual, actually, stattdessen, did, made it, made, instead, dafür, aber, wurden, waren es, now, managed, got in, but, cut it to, cut to, cut run to, cut the run to, cut my run to, cut the run short at, cut it short at, called it at, called it a day at, stopped at, settled for, cut short at, shortened to, only did, got through, only got through, called it after, stopped after, what happened, gekürzt auf, abgekürzt auf, am schluss waren es, am ende waren es, es wurden, am ende wurden es, sind es geworden, ist es geworden, es waren aber nur, es waren nur, became, turned into, turned out to be, wurde es, achieved, ended with, finished with only, this became, ended up being, was cut to, came out at, waren es am ende, daraus wurden, draus wurden, geschafft, heut',
  skippedWord:
    "müssen warten, muss warten, muss noch warten, muss ausfallen, müssen ausfallen, has to wait, have to wait, will have to wait, ☒, ✗, ✘, ✖, ❌, didn't do it, didnt do it, did not do it, shelved, nixed, did not happen, didnt happen, didn't happen, skipped, missed, ditched, dropped, bailed, bailed on, cancelled, canceled, abandoned, ausgefallen, fiel aus, entfallen, gestrichen, skip, geschwänzt, weggelassen, ausgelassen, did not do, did not finish, blew off, bagged, scrapped, scratched, fällt aus, abgesagt, nicht gemacht, no longer, canned, binned, sacked off, axed, scuppered, wiped out by, called off, fell through, never happened, knocked on the head, flachgefallen, ins wasser gefallen, verschoben, abgeblasen, fiel flach, fielen aus, fielen flach, fallen aus, fiel ins wasser, gecancelt, ausfallen lassen, ausfallen, sausen lassen, sausen gelassen, ging nicht zusammen, wurde nix, wurde nichts, wird nix, wird nichts, dns, dnsed, did not start, didnt start, nicht gestartet, nicht angetreten, startverzicht, passen müssen, in die tonne, blown off, bunked off, scratched from, pulled from, withdrew from, gekniffen",
  otherDay:
    'tmrw, tmr, tmw, tmrow, tomoz, 2moro, tmrw am, yest, yesty, yday, at the weekend, this weekend, am wochenende, yesterday, tomorrow, last week, last night, next week, last month, last year, morgen, gestern, gestern abend, gestern früh, gestern morgen, gestern mittag, gestern nachmittag, morgen früh, morgen abend, yesterday morning, yesterday afternoon, yesterday evening, letzte woche, nächste woche, vorgestern, übermorgen, next month, on monday, on tuesday, on wednesday, on thursday, on friday, on saturday, on sunday, last sunday, last saturday, am montag, am dienstag, am mittwoch, am donnerstag, am freitag, am samstag, am sonntag, letzten sonntag, letzten samstag, letzte einheit, letzten monat, letztes jahr, the day before, the other day, earlier this week, the previous day, am vortag, vor einer woche, damals, vor einem jahr, vor zwei jahren, vor einem jahr noch, damals noch, letztes jahr noch, früher noch',
  otherTime:
    'plan sagt, plan sagte, plan verlangt, plan verlangte, sched, will have to, have to run, have to do, need to run, need to do, should do, should run, gotta run, gotta do, got to run, got to do, must run, must do, muss ich, müsste ich, now that, now the, was aiming for, goal was, target was, plan war, plan waren, vorgenommen hatte ich mir, could have, could have run, would have, might have, hätte können, könnte, if you feel, if it feels, if legs feel, if the legs feel, supposed to, was down for, planned, meant to, should have been, was meant to, was going to, thought about, wanted to, hoped to, sollte, wollte, eigentlich, geplant waren, geplant war, der plan wollte, plan was, plan said, plan called for, scheduled, on the schedule, toyed with, thinking of, looking forward to, will be, next up, geplant, vorgesehen, aim was for, aim was, was looking for, were looking for, aiming for, aimed for, had planned, was planning, hoping for, goal was to run, geplant war nur, geplant waren nur, standen im plan, stand im plan, im plan standen, im plan stand, hätten es sein sollen, hätte es sein sollen, called for, had in mind, vorgenommen, was supposed to be, will add, to add, hope to add, may add, might add, plan had, plan has, plan says, plan wanted, plan wants, today it should be, today should be, it should have been, app wanted, the app wanted',
  /** Where a run ended before its end. */
  brokenOffWord:
    "abgebr, abgebr., binned, ausgestiegen, ausstieg, aufgegeben, aufgehört, schluss gemacht, abgebrochen, abbruch, raus, rausgegangen, dnf, dnf'd, dnfed, dropped out, pulled the plug, pulling the plug, pulled out, dropped, stepped off, pulled up, quit, bailed, bailed out",
  /** What somebody runs round, once or several times. */
  roundNoun:
    'laps, lap, loops, loop, laps of the park, loops of the park, rounds, circuits of the park, runden, runde, hausrunde, hausrunden, seerunde, seerunden, parkrunde, parkrunden, waldrunde, waldrunden, deichrunde, deichrunden, stadionrunde, stadionrunden, runde um den see, runden um den see, runden im park, schleifen, schleife',
  /* ---- what was meant, and what came of it ---- */
  planLead:
    "was gonna do, was gonna run, was gonna be, was gonna go, were gonna do, shld have been, shoulda been, shouldve been, should've been, was to be, it was to be, were to be, was to do, was to run, should have done, should have run, should have been, supposed to do, sched, sched., on sched, meant to go, was meant to go, supposed to go, was supposed to go, wanted to go, was going to go, hoped to go, hoped to run, hoping for, set out for, set out to do, set out to run, set out on, headed out for, started out for, went out for, meant for, was down for, plan sagte, der plan sagte, planned, plan, plan was, plan said, the plan was, the plan said, plan called for, the plan called for, schedule said, schedule called for, called for, scheduled, meant to run, meant to do, meant to be, was meant to be, supposed to be, was supposed to be, supposed to run, supposed to do, wanted, wanted to run, wanted to do, hoped for, was hoping for, aimed for, was aiming for, target, target was, goal, goal was, should have been, was going to do, was going to run, was going to be, soll, geplant, geplant waren, geplant war, waren geplant, sollten es, sollten, sollte, wollte, wollte eigentlich, eigentlich, eigentlich waren, vorgesehen, vorgesehen waren, auf dem plan standen, im plan standen, im plan stand, laut plan, ziel, ziel war, ziel waren, angesetzt waren, was going for, was set on, intended to do, intended to run, intended, planned on, planned to do, planned to run, was planning on, was planning, had planned, plan had, plan has, plan says, plan wanted, plan wants, the plan had, the plan has, the plan says, the plan wanted, the plan wants, schedule had, schedule has, schedule says, plan hatte, der plan hatte, im plan steht, auf dem plan steht, auf dem plan stehen, app wanted, the app wanted, app said, the app said, app says, the app says, coach wanted, coach said, coach had me down for, coach says, aiming for, was aiming at, aimed at, shooting for, was shooting for",
  planTail:
    'gewollt, vorgehabt, geplanten, angedachten, planned, were planned, was planned, scheduled, on the schedule, on the plan, in the plan, was on the plan, was on the schedule, on the menu, on paper, on tap, on the cards, was the plan, was the goal, was the target, geplant, waren geplant, war geplant, vorgesehen, waren vorgesehen, angesetzt, auf dem plan, im plan, laut plan, auf dem zettel, stand an, standen an, werden, laufen, wollte ich, war der plan, war das ziel, sollten es werden, sollten es sein, hatte ich vor, easy',
  leadWord: 'had, i had, hatte, waren, es waren, standen, gab es',
  doneLead: `${each('feet, foot, legs, my legs, the legs, knee, calf, hip, hamstring, achilles, stomach, body, my body, the body', 'said, said no at, said no after, said stop at, said enough at, gave out at, gave up at, went at')}, lasted, survived, held on for, finished, finished at, blew up after, bonked at, blew up at, gave up at, gave up after, gave in at, cracked at, cooked by, cooked at, cooked after, done by, done at, done after, toast by, toast at, pulled up at, pulled up after, pulled up lame at, had enough at, had enough after, ran out of time at, but only, beine sagten, die beine sagten, geworden sind es, geworden ist es, ran, i ran, did, i did, made it to, made, only made, only made it to, but did, but only did, but only managed, but only made it to, stayed out to, pulled the plug at, pulled the plug after, got, only got, only got in, got in, made it, managed, only managed, only, just, only did, only ran, ended up, ended up with, ended up doing, ended up running, ended up being, ended with, ended at, turned into, became, cut it to, cut to, cut it short at, cut short, cut short at, stopped at, stopped after, called it at, called it after, bailed at, bailed after, quit at, quit after, packed it in at, actual, actually did, actually ran, done, in the end, finished with, settled for, came to, kept going to, went on to, carried on to, stayed on to, stayed out for, stretched it to, extended it to, extended to, was, it was, nur, nur noch, aber nur, gelaufen, gelaufen bin ich, gelaufen sind, es wurden, wurden, wurden es, wurde es, wurden es dann, es waren, waren es, waren es dann, waren dann, am ende, am ende waren es, am ende wurden es, am ende nur, am schluss, dann nur, daraus wurden, draus wurden, nach, bei, ist, gemacht, geschafft habe ich, lief, bin, i stopped at, i stopped after, i made it, i managed, i only did, i just did, i gave it, gave it, turned back at, turned round at, turned around at, turned home at, got to, i got to`,
  doneTail:
    'happened, got done, in the legs, on the clock, done, run, in the end, in the bank, in the bag, achieved, managed, completed, covered, geworden, sind es geworden, sind es dann geworden, gelaufen, geschafft, gemacht, im kasten, in den beinen, waren es, waren es dann, wurden es, wurden es dann, war schluss, am ende, auf der uhr',
  /** What stands before it was a slip. */
  correctionWord:
    'no, nope, wait, wait no, no wait, no sorry, sorry no, sorry, oops, oops no, hmm, hm, hmm no, er no, erm no, ah no, oh no, make that, no make that, make it, no make it, scratch that, no scratch that, correction, i mean, i meant, or rather, well, well no, nein, ne, nee, nö, ach nein, ach ne, quatsch, nein quatsch, besser gesagt, vielmehr, genauer gesagt, genau genommen, korrektur, korrigiere, moment, moment nein, äh, äh nein, actually, no actually, eher, eher so, more accurately, nearer, closer to, more like, actually more like, probably more like, well more like, or more like, to be exact, to be precise',
  maybeWord:
    'maybe, perhaps, possibly, probably, could be, might be, might have been, could have been, vielleicht, vllt, evtl, eventuell, wahrscheinlich, womöglich, könnten auch',
  changedLead:
    'turned, turned my, turned the, extended, extended my, extended the, stretched, cut, cut my, cut the, shortened, shortened the, aus, aus geplanten, aus den geplanten, aus meinen, aus den, wurden aus, wurden aus den geplanten, wurden aus geplanten, statt, anstatt',
  changedTo:
    'nur, nur noch, bloß, lediglich, into, to, down to, wurden, wurden dann, wurden es, wurden am ende, sind geworden, schließlich, sind dann, sind, sind es, sind es dann, wurden es nur, waren es, waren es nur, sind es nur',
  beforeOther:
    'vom, after, before, from, like, than, vor, nach, von, wie, als, vor dem, nach dem, nach der, vor der, past, because of, thanks to, for, for the, für, fürs, für den, für das, since, until, bis zum, on the way to, way to, way home from, to, from the, after the, before the, zum, zur',
  /** What is only wished for or still to come. */
  futureWord:
    "will do, will run, i will, i'll, will be, going to, gonna, should have done, should have, would rather, would have, next time, weeks from now, days from now, wird, werde, wäre, hätte, nächstes mal, steht an, steht bald an, last time, letztes mal",
  spanNoun:
    'day, days, wk, wks, mths, week, weeks, month, months, tag, tage, tagen, woche, wochen, monat, monate, monaten',
  possessive: 'my, our, the, meine, mein, unser, unsere, die, der, das, mit',
  /** Where they stand first they say how it was, or how it ended, and are no name of a session. */
  openingWord:
    'local, new, brand new, barefoot, nauseous, queasy, dizzy, woozy, lightheaded, light headed, kurz, kurze, kurzer, kurzes, kleine, kleiner, kleines, schöne, schöner, finish, official, result, chip, ergebnis, ziel, early, hungover, wet, cold, hot, lovely, awful, solo, icy, muddy, boring, usual, sluggish, same, decent, rough, tough, ugly, brutal, terrible, short, little, frosty, gray, grey, dark, extra, bonus, unplanned, exactly, logged, sunset, sunrise, indoors, outside, jetlagged, sleepy, knackered, shattered, buggered, wrecked, jaded, groggy, grumpy, hanging, hungry, fasted, fasting, soggy, soaked, drenched, sodden, humid, windy, rainy, snowy, foggy, misty, cloudy, sunny, glorious, stunning, beautiful, perfect, dreadful, horrible, horrendous, miserable, grim, foul, filthy, wild, crisp, cracking, belting, proper, wee, grand, deadly, mighty, lush, epic, gorgeous, kaputt, erschöpft, verkatert, unausgeschlafen, verschlafen, hundemüde, todmüde, groggi, schwerfällig, zaach, grausig, herrlich, traumhaft, bockig',
  /** Where, or with whom: a run by that name, and no sport of its own. */
  whereNoun:
    'lakefront, riverfront, oceanfront, canal, river, riverside, lake, lakes, lakeside, loch, seafront, promenade, prom, boardwalk, waterfront, embankment, towpath, beach, coast, coastal, cliffs, clifftop, dunes, harbour, harbor, marina, pier, docks, woods, woodland, forest, park, parkland, common, heath, moor, moors, downs, fells, ridge, valley, gorge, quarry, reservoir, dam, meadow, meadows, fields, farm, vineyards, town, city, downtown, suburbs, campus, estate, neighborhood, neighbourhood, cemetery, airport, stadium, hotel, office, school, greenway, levee, footpath, bridleway, gravel, grass, club, group, squad, harriers, team, juniors, girls, gang, crew, neighbour, neighbor, pram, buggy, stroller, pushchair, doggy, puppy, pup, canicross, wald, see, kanal, fluss, ufer, seeufer, strand, deich, stadt, dorf, feld, felder, feldweg, feldwege, heide, weinberge, stadtpark, stadtwald, rheinufer, elbe, isar, neckar, donau, rhein, main, alster, schule, verein, gruppe, kollegen, kinderwagen, babyjogger, bluffs, mill, chapel, pub, castle, airfield, zoo, museum, tower, lighthouse, bahntrasse, trasse, urlaub, ferien, holiday, holidays, vacation, garmin, watch, strava, test, probe, comeback, wieder, weather, wetter, parks, wood, sea, seaside, church, bridge, bridges, course, loop, loops, road, roads, street, streets, field, farms, village, reservoirs, boys, lads, ladies, alone, solo, together, hood, block, blocks, bluff, creek, bay, marsh, island, cove, uptown, dike, path, paths, greenbelt, rail trail, bikepath, dirt, pavement, tarmac, turf, sand, mud, snow, ice, rain, wind, fog, heat, dark, headtorch, headlamp, dawn, dusk, sunrise, sunset, flat, rolling, tired, sleepy, hungover, groggy, sluggish, stiff, cold, hot, humid, windy, rainy, foggy, icy, snowy, muddy, meh, blah, ugh, usual, normal, standard, regular, same, short, shorter, home, work, commute, station, errands, coffee, podcast, music, barefoot, dog, dogs, bach, weser, mosel, spree, ruhr, lahn, wiese, wiesen, weinberg, damm, hafen, tal, brücke, uni, büro, arbeit, heimweg, hinweg, allein, alleine, zusammen, gemeinsam, laufgruppe, truppe, mädels, jungs, kumpels, flach, dunkel, nebel, regen, schnee, eis, sturm, hitze, kälte, kalt, heiß, nass, trocken, sonnig, stirnlampe, barfuß, müde, platt, träge, zäh, schlapp, matschig, glatt, rutschig, üblich, gewohnt, kurz, kürzer, hund, hunde, runde, hügel, hausrunde, feierabend, mittagspause, showers, drizzly, drizzle, mizzle, mizzly, blustery, squally, gusty, gale, sleet, hail, slush, slushy, dreich, mild, milder, balmy, clammy, sticky, steamy, smoky, hazy, baltic, bitter, freezing, frigid, chilly, brisk wind, monsoon, stormy, niesel, nieselregen, schneeregen, schneetreiben, schneefall, graupel, gewitter, schauer, schneematsch, föhn, bise, hagel, affenhitze, eisregen, böig, stürmisch, nebelig, neblig, dunst, dunstig, frostig, eisig, coupiert, kupiert, hash, practice, maintenance, varsity, kita, homeoffice, campingplatz, camping, hüttn, see runde, stadion, sportplatz, finnenbahn, sägemehlbahn, kieswerk, stausee, schloss, park and ride, moos, ried, au, auen, prater, donauinsel, lake house, cottage, cabin, desert, bush, esplanade, velodrome, racecourse, golf course, cricket pitch, aerodrome, allotments, canalside, common land, playing fields, ground, dehydriert, unterzuckert, dehydrated, bonked',
  goalWord: 'zielzeit, goal time, target time, wunschzeit, endzeit',
  boundWord:
    'broke, finally broke, schneller als, langsamer als, faster than, slower than, quicker than, unter, under, sub, knapp unter, just under, just over, knapp über, über, inside, statt, instead of, gerade so unter, nicht ganz, not quite, shy of, best of, statt geplanter, statt der geplanten',
  /* ---- sums of weeks and months ---- */
  sessionsNoun:
    'läufe, läufen, dauerläufe, dauerläufen, einheiten, laufeinheiten, trainingseinheiten, trainings, lauftage, lauftagen, runs, sessions, run days, running days, workouts, outings, activities, aktivitäten',
  monthName:
    'januar, februar, märz, april, juni, juli, august, september, oktober, november, dezember, january, february, march, june, july, october, december, jänner, jan, feb, mrz, apr, jun, jul, aug, sep, sept, okt, oct, nov, dez, dec',
  /** Of marathons that are called by their city. */
  cityName:
    'boston, chicago, london, berlin, nyc, new york, new york city, tokyo, tokio, frankfurt, hamburg, köln, münchen, munich, wien, vienna, zürich, paris, amsterdam, rotterdam, valencia, sydney, melbourne, dublin, edinburgh, manchester, philadelphia, philly, houston, cim, twin cities, marine corps, mcm, big sur, düsseldorf, hannover, leipzig, dresden, bremen, münster, freiburg, linz, graz, barcelona, madrid, rom, rome, athen, athens, prag, prague, kopenhagen, copenhagen, stockholm, oslo, lissabon, lisbon',
  weekTitle:
    'wochenrückblick, wochenbilanz, wochenübersicht, month done, month complete, week done, week complete, monat fertig, monat geschafft, woche fertig, woche geschafft, wo km, wochen km, wochenkm, wtd, mtd, wk total, wk so far, kw, kalenderwoche, trainingsstunden, wochenstunden, week, woche, wochenfazit, wochenbilanz, wochensumme, wochenumfang, wochenkilometer, week total, weekly total, weekly mileage, total for the week, total this week, this week, diese woche, month, monat, monatsbilanz, monatskilometer, monthly mileage, month total, ytd, year to date, jahreskilometer, totals, week in review, woche gesamt, gesamt woche, wochenrückblick, mileage, year total, fazit der woche, training week, weekly target, wochenziel, run miles, bike miles, weekly goal, jahresstand, jahresendstand, kilometerstand, total running, running total, week so far, wochentotal',
  weekWhole:
    'this wk, this wk so far, for the wk, for wk, per wk, on the wk, a wk, so far this wk, last wk, mpw, vergangene woche, in der letzten woche, in der vergangenen woche, last week, last wk, last month, the week before, letzte woche, vorige woche, letzten monat, next week, nächste woche, wochenkilometer, wochenkilometern, wochenumfang, monatskilometer, km wochenumfang, for the year, on the year, so far this year, year to date, im jahr, in diesem jahr, weekly miles, weekly km, jahreskilometer, in the past week, over the past week, in the last week, past week, this past week, letzte woche insgesamt, for the week, this week, in der woche, diese woche, for the month, this month, diesen monat, im monat, this year, dieses jahr, für die woche, on the week, so far this week, per week, pro woche, a week, die woche',
  ofWeek: 'der woche, des monats, des jahres, of the week, of the month, of the year',
  didVerb:
    'were, ist, hat, hatte, hatten, spielt, spielte, plays, played, lief, fährt, fuhr, läuft, macht, machte, ran, did, does, went, rode, runs, is, has, was, walked, raced, swam, schwamm, rannte, ging, had',
  laterWord:
    'still to come, to come, fehlt noch, fehlen noch, steht noch an, stehen noch an, to go, noch offen, coming up',
  /* ---- measures ---- */
  heartWord:
    'a hr, ave. hr, hr, hf, puls, pulse, heart rate, heartrate, herzfrequenz, avg hr, average hr, avg heart rate, average heart rate, ave hr, durchschnittspuls, ø puls, ø hf, hf ø, hfø, hf ∅, ∅ hf, puls ø, hr avg, mean hr, avg. hr, pulsschnitt, ahr, average heart, avg heart, herzschlag, herzfrequenz ø, durchschnittlicher puls, mittlerer puls, puls durchschnittlich',
  /** Of the morning, or of a body at rest. */
  restingPulse: `rhr, rhf, rhp, ruhepuls, ruhehf, ruheherzfrequenz, aufwachpuls, aufwachhf, aufstehpuls, morgenpuls, ${each('resting, rest, wakeup, wake up, waking, waking up, morning, am, basal', HEARTS)}, ${each(HEARTS, 'on waking, upon waking, on waking up, at wake up, at wakeup, when i woke up, when waking, before getting up, in bed, first thing, at rest, up at rest, high at rest, elevated at rest, raised at rest, this morning')}, ${each('puls, hf, herzfrequenz', 'morgens, heute morgen, am morgen, früh, in der früh, nach dem aufwachen, beim aufwachen, vor dem aufstehen, nach dem aufstehen, beim aufstehen, in ruhe, im liegen')}, ruhe hf, ruhe puls, hf ruhe, puls ruhe, herzfrequenz ruhe, hr rest, hr resting, resting`,
  /** Before what a number is otherwise. */
  usualWord:
    'normally, normal, usually, usual, typically, instead of, rather than, vs, vs normal, vs usual, vs the usual, versus, compared to, baseline, sonst, sonst immer, normalerweise, üblich, üblicherweise, statt, statt sonst, statt normal, anstatt, gegenüber, normal is, my usual, my normal, usual is',
  lowMotivation:
    "no motivation, zero motivation, little motivation, lacking motivation, low motivation, unmotivated, demotivated, no mojo, zero mojo, lost my mojo, mojo gone, not feeling it, wasn't feeling it, couldn't be bothered, could not be bothered, can't be bothered, dreading every run, dreading running, dreaded it, had to force myself, forced myself out, keine lust, null lust, keinerlei lust, wieder keine lust, kein bock, keinen bock, null bock, unmotiviert, keine motivation, null motivation, lustlos, antriebslos, kopf will nicht, kopf wollte nicht, musste mich zwingen, musste mich überwinden",
  exhaustedWord:
    'dead legs, legs dead, legs were dead, legs felt dead, legs empty, empty legs, legs felt empty, legs like lead, legs of lead, lead legs, leaden legs, heavy legs, legs heavy, legs felt heavy, legs so heavy, no legs, everything feels hard, everything felt hard, everything is hard, everything feels heavy, even easy feels hard, even easy felt hard, exhausted, knackered, wiped out, drained, worn out, fatigued, running on empty, no energy, zero energy, beine leer, leere beine, beine wie blei, beine aus blei, bleierne beine, blei in den beinen, bleibeine, schwere beine, beine schwer, beine so schwer, beine schwer wie blei, tote beine, beine tot, beine völlig leer, alles fühlt sich schwer an, alles fühlt sich anstrengend an, alles anstrengend, alles fällt schwer, völlig platt, total platt, komplett platt, erschöpft, ausgelaugt, keine kraft, kraftlos, keine energie, null energie, völlig fertig, dauermüde, abgeschlagen, zerschlagen',
  lowMood:
    'bad mood, foul mood, low mood, terrible mood, feeling low, feeling down, felt low, irritable, snappy with everyone, snapping at everyone, schlechte laune, miese laune, mies drauf, schlecht drauf, schlecht gelaunt, niedergeschlagen, dünnhäutig',
  lowAppetite: 'no appetite, zero appetite, little appetite, kein appetit, keinen appetit, null appetit, appetitlos',
  heartUnit:
    'schläge pro minute, schlägen pro minute, bpm, schläge, s/min, schläge/min, beats, bpm avg, pulsschläge, pulsschlägen, pulsschläge/minute, pulsschlägen/minute, schlägen, schläge/minute, schlägen/minute, hr avg',
  maximumWord:
    'max heart rate, maximum heart rate, max pulse, höchstpuls, maximaler puls, maximalpuls, maxpuls, max puls, max hf, maxhf, hfmax, hf max, maximale herzfrequenz, spitzenpuls, max, maximum, maximal, maximaler, peak, mhr, max hr, max., maxhr, hr max, highest',
  heartLink:
    'from, ranged from, ranging from, down to, up to, down at, up at, back to, back down to, back at, still, still at, again, heute, today, auf, to, up to, hoch auf, rauf auf, mittel, <, stayed below, was, around, about, unter, below, bei, um, under, at, of, höchstens, bis höchstens, bis, near, ca, average, avg, im schnitt, mit, averaged, :, =, @, ~, ø, ∅, zwischen, between, durchschnittlich, im mittel, von, mostly, meist',
  currency:
    '£, €, $, euro, euros, eur, chf, sfr, franken, dollar, dollars, usd, gbp, quid, bucks, pence, cent, cents, rappen',
  priceNoun:
    'eintritt, startgeld, startgebühr, nachmeldegebühr, gebühr, kostet, kostete, gekostet, cost, costs, entry fee, fee, price, preis',
  climbWord:
    'of up, of uphill, hm, höhenmeter, hömes, vert, elevation, elev, gain, ascent, climb, climbing, elevation gain, d+, of climbing, of climb, of gain, up, of vert, elevation gain of, anstieg, aufstieg, vertical, of elevation, of ascent, of elevation gain, climbed, v, elev gain, elevation gained, gained',
  climbLead:
    'climbed, climbing, elev, elevation, elevation gain, gain, climb, ascent, vert, anstieg, höhenmeter, hm, elev gain, elevation gained',
  feet: "ft, feet, foot, ', fuß",
  degrees: 'grad, degrees, degree, °, deg, grad celsius',
  /* ---- prose with numbers ---- */
  ordinalTail: 'st, nd, rd, th, ste, te, ten',
  /** What takes hours and is no training. */
  choreWord:
    'stood around, standing around, stood about, hung around, hanging around, sat around, sitting around, rumgestanden, herumgestanden, rumgesessen, herumgesessen, marshalled, marshalling, volunteered, volunteering, schneeschippen, schnee schippen, schnee geschippt, rasen gemäht, laub gerecht, holz gehackt, drove, driving, flew, flying, travelled, traveled, travelling, raked, raking, mowed, mowing, shovelled, shoveled, shoveling, shovelling, cleaned, cleaning, gardening, gardened, yard work, yardwork, painted, painting, packed, packing, unpacking, moving house, cooked, baking, decorating, studied, studying, waited, waiting, shopping, shopped, queued, digging, auto gefahren, im auto gesessen, gartenarbeit, im garten gearbeitet, laub gerecht, geputzt, gearbeitet, geschuftet, gesessen, gewartet, gekocht, gemäht, rasen gemäht, holz gehackt, schnee geschippt, geschippt, renoviert, geräumt, aufgeräumt, umzug, geschleppt, gerecht, gebacken, housework, hausarbeit, chores, haushalt, splitting wood, split wood, chopping wood, chopped wood, stacking wood, stacked wood, cut grass, cut the grass, cutting grass, push mower, moved furniture, moving furniture, moved boxes, raking leaves, weeding, hedge trimming, trimmed the hedge, hoovering, hoovered, ironing, wallpapering, babysitting, babysat, power washing, holz hacken, holz spalten, holz gespalten, holz gestapelt, brennholz gemacht, garten umgegraben, umgegraben, hecke geschnitten, rasenmähen, rasen mähen, laub rechen, laubrechen, schnee schaufeln, schnee geschaufelt, schneeschaufeln, schneeräumen, schnee geräumt, fenster geputzt, wohnung geputzt, hausputz, frühjahrsputz, möbel geschleppt, kisten geschleppt, wände gestrichen, babysitten, gebügelt, bügeln, entrümpelt, keller ausgeräumt, gartln, garteln, gegartelt, zügeln, gezügelt, trail work, trailwork, trail maintenance, wegearbeiten, wege freigeschnitten',
  /** What happens on the way, where a number says when. */
  momentWord:
    'gi issues, stomach issues, stomach trouble, gut trouble, issues, puncture, punctured, mechanical, platten, panne, reifenpanne, wheels came off, wheels fell off, came off the rails, fell apart, fell to bits, exploded, imploded, died a death, struggled, suffered, cramping, cramped, cramped up, legs went, legs gone, legs were gone, walk break, walk breaks, walking break, walking breaks, breather, toilet stop, loo stop, porta potty, gel, lap, bonked, water, drink, stopped, walked, turned, cooked, dead, done, faded, blew up, toast, cramp, cramps, stitch, tired, sore, fell, tripped, started, wall, hit the wall, bathroom, toilet, pit stop, seitenstechen, krämpfe, krampf, eingebrochen, platt, müde, wand, gestürzt, pinkelpause, klo',
  fuelWord:
    'gel, gels, gummies, chews, water, wasser, drank, drinks, getränk, riegel, bars, bar, salt, electrolytes, verpflegung, aid station, aid stations',
  numberNoun:
    'radio, channel, kanal, sender, staffel, folge, pair, paar, number, nummer, visit, appointment, besuch, termin, sitzung, behandlung, wk, lvl, stärke, windstärke, stufe, widerstand, bahn nr, mile, km, kilometer, week, woche, day, tag, rd, round, leg, heat, division, wave, chapter, episode, ep, vol, bib, startnummer, nr, no, rep, lap, runde, stage, etappe, level, number, mins in, schuh, size, age, room, route, #, streak, lane, stock, stockwerk, etage, floor, startblock, corral, welle, startwelle, teil, part',
  ordinalNoun:
    'rows, clamshells, clams, wks, wk, mths, mos, yrs, kugeln, kugel, scoops, slices, brötchen, semmeln, brezeln, brezen, im weggla, im weckle, bratwürste, croissants, pizzas, doughnuts, cups of coffee, controls, posten, stopps, trinkpausen, ampelstopps, stops, stop, toilet stops, loo stops, bathroom stops, pit stops, pinkelpausen, gänge, aufgüsse, bahnen, block starts, lap, length, lengths, runs, sessions, einheiten, läufe, workouts, ascents, percent, seconds faster, sec faster, places, doubles, nights, hours later, hours sleep, hours of sleep, stunden schlaf, sets, exercises, übungen, stations, gate, degrees c, inches, cm, followers, pm each, lads, guys, friends, women, men, finishers, starters, teams, points, leute, leuten, läufer, läufern, läuferinnen, mann, frauen, männer, teilnehmer, teilnehmern, teilnehmende, starter, startern, mitläufer, personen, kinder, kindern, k steps, days, weeks, months, years, jahre, tage, wochen, monate, laps, runden, times, people, runners, kids, dogs, degrees, grad, place, fastest, kcal, calories, kg, lb, lbs, pounds, ml, l, beers, coffees, espressos, pints, pausen, cookies, donuts, pancakes, bananas, gels, gates, euro, stairs, floors, steps, schritte, reps, squats, lunges, situps, pushups, push ups, sit ups, liegestütze, minuten später, mins ago, minutes ago, hours ago, miles in, km in, o clock, yards, starts, push-ups, races, laps of the track, day break, week break, raises, heel raises, calf raises, toe raises, cal, cals, kalorien, stufen, holes, loch, innings, flights of stairs, etagen, stockwerke',
  /** Behind a number with a full stop, which counts them or is a date. */
  countedNoun:
    'nacht, schicht, nachtschicht, frühschicht, spätschicht, kilometer, stoßwelle, termin, physiotermin, coronaimpfung, grippeimpfung, einheit, stunde, hälfte, halbzeit, advent, impfung, januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, tag, woche, monat, trainingstag, trainingswoche, schwangerschaftswoche, ssw, geburtstag, versuch, anlauf, etappe, feiertag, weihnachtstag, hochzeitstag, stock, saison, ferientag, urlaubstag, krankheitstag, quartal, abschnitt, streckenabschnitt, teilstück, läufer',
  /* ---- beside the run ---- */
  onlookerVerb:
    'watched, watching, spectated, spectating, cheered, cheering, marshalled, marshalling, supported, supporting, volunteered, volunteering, timekeeping, timekeeper, zeitnehmer, zeitnehmerin, zeitnahme, scanned, scanning, barcode scanning, scanner, tail walker, tailwalker, tail walking, run director, schlussläufer, als ordner, helped, helping, crewed, crewing, helfer, helferin, als helfer, als zuschauer, zuschauer, streckenposten, angefeuert',
  /** Behind a word of sport it makes a place, a thing or people of it: `bike path`, `running club`. */
  ofSportNoun:
    'path, course, slope, lane, trail, route, club, shop, store, shoes, group, gruppe, friends, bag, weg, pool, track, watch, plan, world, season, coach, partner, legs, roads, road, fields, field, paths, station, court',
  hillNoun: 'hill, hills, climb, climbs, uphill, uphills, ups, steep, steeper, steep stuff, bit, bits',
  /** Muscles on both sides, which are sore from work. */
  muscles: 'legs, quads, calves, glutes, hamstrings, hammies, thighs, muscles, beine, oberschenkel, muskeln',
  easedWord:
    'gone, better, settled, weg, vorbei, besser, healed, behind, disappeared, eased, verschwunden, verflogen, abgeklungen, vergangen',
  extremeWord: 'slowest, fastest, quickest, best, worst, schnellster, schnellste, langsamster, langsamste',
  splitNoun: 'mile, km, kilometre, kilometer, split, lap, one, runde',
  shoesNoun: 'shoe, shoes, pair, schuhe, schuhen, paar, them',
  /** Before a distance it was a race: `County 10k`. */
  eventLead:
    'dm, lm, landesmeisterschaft, kreismeisterschaft, bezirksmeisterschaft, stadtmeisterschaft, vereinsmeisterschaft, national, nationals, county, county champs, regional, regionals, state, district, league, charity, village, virtual, invitational, masters, handicap, senior games, conference, olympic, intercounty, club champs, tune up, tune-up, tuneup, corporate',
  /** Behind the metres of a race on the track. */
  heatWord:
    'a race, b race, c race, d race, e race, a final, b final, a heat, b heat, heat, heats, prelim, prelims, semi, semis, semifinal, final, vorlauf, vorläufe, finale',
  speedNoun:
    'average speed, avg speed, ave speed, moving speed, max speed, top speed, speed, durchschnittsgeschwindigkeit',
  weekdayName: 'mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, day',
  /* ---- read over ---- */
  /** Words that join or name what is told beside them, and say nothing by themselves. */
  connective:
    "time, elapsed, moving, moving time, elapsed time, in, at, for, of, a, an, the, on, by, to, und, and, mit, with, um, im, am, auf, durch, ran, run, around, about, approx, my, i, we, was, is, it, then, da, der, die, das, den, dem, ein, eine, einen, from, optional, wahlweise, this, that, pace, avg, average, done, did, as, were, had, today, heute, total, 's, s, er, all, each, per, session, workout, training, dist, distance, zeit, dauer, strecke, distanz, duration, streckenlänge, workout:, einheit, programm, km/h, gemacht, gelaufen, absolviert, goal, target, ziel, vorgabe, followed, vom, beim, zum, zur, bei, avg speed, average speed, event distance, event time, event, moving speed, max speed, avg. speed, heut",
  /** Small words that say something: they cost little to read over, and are kept as prose. */
  filler:
    'tried, attempted, probiert, versucht, ggf, evtl, eventuell, bzw, v. a., d. h., commute, commuting, nüchtern, felt, just, sehr, very, really, super, quite, bit, pretty, so, but, aber, up, down, got, before, after, over, along, through, off, good, nice, nicely, also, both, into, out, back, still, some, more, than, gone, went, effort, noch, nochmal, mostly, kind, sort, please, steps, ja, only, nur, hilly, rolling, undulating, hügelig, hügelige, hügeliger, hügeligen, hügeliges, wellig, wellige, welliger, welligen, welliges, bergig, bergige, bergiger, profiliert, profilierte, profilierter, flache, flacher, flaches, flachen, gefinisht, finishte, gefinished',
} as const;

export type WordClass = keyof typeof classes;

/** Each of some words with each of others behind them: `wake up hr`, `bringing it to`. */
function each(...parts: readonly string[]): string {
  return parts
    .map(part => part.split(', '))
    .reduce((before, behind) => before.flatMap(one => behind.map(other => `${one} ${other}`)))
    .join(', ');
}

/** Each of some words with each of others in one word: `Knieschmerz`, `Rückenweh`. */
function joined(heads: string, tails: string): string {
  return heads
    .split(', ')
    .flatMap(head => tails.split(', ').map(tail => head + tail))
    .join(', ');
}

/** `quickish`, `fast-ish`: somewhat so. */
function ish(stems: string): string {
  return stems
    .split(', ')
    .flatMap(stem => [`${stem}ish`, `${stem} ish`])
    .join(', ');
}

/** A German adjective in all its endings: `locker`, `lockere`, `lockeren` … */
function inflected(stems: string): string {
  const ENDINGS = ['', 'e', 'er', 'es', 'en', 'em'];
  return stems
    .split(', ')
    .flatMap(stem => ENDINGS.map(ending => stem + ending))
    .join(', ');
}

/** Words for how hard it was that name no session; the vocabulary has those that do. */
const efforts = {
  recovery: `reg, super easy, very easy, really easy, ganz locker, sehr locker, extremely easy, easy peasy, regen, ${inflected('regenerativ')}`,
  easy: `${ish('easy, slow, gentle, relaxed, comfy')}, easy, gentle, gently, relaxed, relaxing, comfy, comfortable, comfortably, conversational, chatty, slow, slower, slowly, very slow, lazy, light, calm, plodding, aerobic, pootle, bummeln, trabend, chillig, smooth, ${inflected('locker, langsam, ruhig, gemütlich, gemächlich, entspannt, leicht, gechillt, geruhsam, piano')}, easy effort, low hr, low heart rate, low heartrate, nose breathing, nasal breathing, talking pace, talk pace, party pace, party pace only, granny pace, snail pace, plauderpace, plaudertempo, quatschtempo, wohlfühltempo, wohlfühlpace, wohlfühl, schneckentempo, gmüetlich, gmüatlich, gmiatlich, gmiatliche, gmiatlicher, gmiadlich, gmächlich, ganz easy, total easy, voll easy, voll locker`,
  moderate: `${ish('steady, brisk, quick, fast, hard, swift, moderate, tempo, strong')}, mitteltempo, erhöhtes tempo, leicht erhöhtes tempo, moderate, moderately, mod, medium, steady, brisk, briskly, marathon effort, solid, uptempo, up tempo, nudging the pace, progressive, progressing, ironman pace, im race pace, half ironman pace, gesteigert, faster finish, fast finish, crescendo, steigernd, steigern, quicker, getting faster, sweet spot, sweetspot, sst, quickening, pressing on, building from, built from, winding it up, wound it up, tempo erhöht, ${inflected('moderat, zügig, flott')}, mäßig, mäßiges, mäßiger, mäßigem tempo, mäßiges tempo, half ironman effort, marathon feel, marathon gefühl, steady eddie, moderate effort, moderato`,
  race: "dmr, smr, distance medley, distance medley relay, sprint medley, anchor leg, open 800, open 1500, open 400, open 1600, open 3200, dnf, dnf'd, dnfed, ragnar, dm, season's best, seasons best, season best, sb, saisonbestzeit, saisonbestleistung, bestzeit, persönliche bestzeit, neue bestzeit, pb, personal best, new pb, neue pb, zielzeit, pr, new pr, platz, rang, altersklasse, gesamtplatz, meisterschaft, meisterschaften, bezirksmeisterschaft, landesmeisterschaft, stadtmeisterschaft, vereinsmeisterschaft, kreismeisterschaft, championship, championships, podium, medaille, medal, startnummer, streckenrekord, zieleinlauf, volkslauf, stadtlauf, citylauf, silvesterlauf, sportfest, abendsportfest, hallensportfest, mannschaftsmarathon, neujahrslauf, adventslauf, kürbislauf, mitternachtslauf, altstadtlauf, benefizlauf, spendenlauf, sponsorenlauf, campuslauf, sommernachtslauf, wings for life, catcher car, gp bern, grand prix von bern, murtenlauf, sierre zinal, utmb, b2run, city2surf, bay to breakers, peachtree, boilermaker, cherry blossom, bolder boulder, bloomsday, shamrock shuffle, great north run, great south run, broad street run, corporate challenge, santa dash, jingle jog, vertical km, vertical kilometer, winterlaufserie, nikolauslauf, osterlauf",
  hard: `hard, comfortably hard, fast, quick, flat out, all out, sharp, scharfes tempo, ${inflected('hart, schnell, scharf, intensiv')}, max, maximal, vollgas, strong, faster, hammer, hammered, surges, surge, race intensity, ironman race intensity, race speed, race pace intensity, pick ups, pickups, pick up, speed, race effort, 5k effort, race pace, renntempo, wettkampftempo, wk tempo, wettkampfpace, goal pace, st pace, mt pace, lt pace, short tempo pace, mid tempo pace, long tempo pace, ftp test, ftp, for time, volle pulle, am anschlag, auf anschlag, alles gegeben, voll durchgezogen, voll gelaufen, voll durchgelaufen, full gas, eyeballs out, full send, gas gegeben, gas geben, hard effort, thresholdy, race like effort, geballert, ballern, geballert wie blöd, empty the tank, emptied the tank, gave it everything, gave it all, gave it beans, gave it welly, gave it some welly, hoofed it, redlined, redlining, wkt, im wkt`,
} as const;

export type EffortWord = keyof typeof efforts;

const lengthUnits: Readonly<Record<Exclude<LengthUnit, 'M'>, string>> = {
  km: "km, kms, k, ks, k's, kilometer, kilometers, kilometre, kilometres, kilometern, kilometres, kilomètres, km's, tkm",
  mi: 'mi, mile, miles, miler, milers, meile, meilen, mls, mi., "miles"',
  m: "m, meter, meters, metre, metres, metern, mtr, mtrs, mts, m's, 's",
  yd: 'yd, yds, yard, yards, y',
};
const timeUnits: Readonly<Record<TimeUnit, string>> = {
  h: "h, hr, hrs, hour, hours, hour's, hours', std, stunde, stunden, stündiger, hrs., stdn",
  min: "min, mins, minute, minutes, minuten, minuter, minütiger, minütige, mn, minutes', ', mns, minutigen",
  s: 's, sec, secs, second, seconds, sek, sekunden, sekunde, sekündige, ", \'\', sec., "s',
};
/** German names of race paces: each distance with each word for the pace of a race; `Renntempo HM` too, where no number stands. */
function germanPaces(distances: string): string {
  const TEMPOS = ['renntempo', 'wettkampftempo', 'wk tempo', 'rt', 'zieltempo', 'wettkampfpace', 'renn pace'];
  return distances
    .split(', ')
    .flatMap(distance => {
      const isNumber = /^\d/.test(distance);
      return TEMPOS.flatMap(tempo => [
        `${distance} ${tempo}`,
        ...(isNumber ? [] : [distance + tempo, `${tempo} ${distance}`]),
      ]);
    })
    .join(', ');
}

const racePaces: Readonly<Record<RacePace, string>> = {
  MP: `mp, marathon pace, marathon goal pace, goal mp, goal marathon pace, mrt, marathontempo, mtp, marathon race pace, marathon effort, gmp, pmp, marathon, ${germanPaces('marathon')}, bq pace, goal bq pace, bq goal pace`,
  HMP: `hmp, half marathon pace, hm pace, half pace, hmrt, hmt, hm tempo, halbmarathontempo, half marathon race pace, hm, half marathon, half, 15krt, 15kp, 15k pace, 15k race pace, ten mile pace, 10 mile pace, 10 mile race pace, one hour pace, hour pace, phmp, ghmp, goal half marathon pace, 15k, 15 k, halbmarathon tempo, ${germanPaces('hm, halbmarathon, 15 km')}`,
  '10K': `10krt, 10kp, 10k pace, 10k, 10k tempo, 10k renntempo, 10k race pace, goal 10k pace, 10 k pace, 10km pace, 10km race pace, 10 km tempo, zehnkilometerrenntempo, 10er tempo, 10k effort, 10k goal pace, cv, critical velocity, 8k pace, 8k race pace, 8k, ${germanPaces('10 km, 10er, 10k, 10000er, zehner')}`,
  '5K': `5krt, 5kp, 5k pace, 5k, 5k tempo, 5k renntempo, 5k race pace, goal 5k pace, 5km pace, 5km race pace, 5 km tempo, 5k effort, 5k goal pace, 5er tempo, 5km, vo2 pace, vo2max pace, recent 5k best, cross country pace, xc pace, ${germanPaces('5 km, 5er, 5k, 5000er, fünfer')}`,
  '3K': `3krt, 3kp, 3k pace, 3k, 3k tempo, 3k renntempo, 3k race pace, 3000m pace, 3km pace, 3km race pace, 3000 pace, 3km tempo, 3k effort, 2 mile pace, two mile pace, 3000m race pace, 3000er tempo, ${germanPaces('3 km, 3er, 3k, 3000er')}`,
  mile: `mile pace, mile race pace, goal mile pace, 1500 pace, 1500m pace, 1500m race pace, 800 pace, 800m pace, 800 meter pace, 1k race pace, 1k pace, 1500er tempo, mile effort, best pace, ${germanPaces('1500er')}`,
};
const letters: Readonly<Record<Letter, string>> = {
  E: 'e',
  M: 'm, mp',
  T: 't, s, thr, thresh, threshold, sub t, subt, sub lt, sub threshold, schwellentempo, schwellenpace, schwellenbereich',
  I: 'i',
  R: 'r',
  H: 'h',
};
const modes = {
  jog: 'jog, jogs, jogging, jogged, jg, jb, easy jog, slow jog, gentle jog, trab, traben, trabend, getrabt, trabpause, trabpausen, trabintervalle, easy, walk or jog, jog or walk, jog/walk, walk/jog, walk jog, easy jogging, easy running, locker, easy paddle, easy spin, langsam, ruhig, gemütlich, gemächlich, slow, slowly, j',
  walk: 'walk, walks, walk breaks, walk break, walking, walked, geh, gehen, gehend, gehpause, gehpausen, walking rest, walk rest, stroll',
  stand: 'stand, standing, static, complete, full, stehend, stehpause, passive, static recovery',
  float: 'float, floating, floats, steady float',
} as const;

const numberWords: readonly string[] = [
  'zero',
  'one, eins, eine, einen, einer, ein, ne, single',
  'two, zwei, couple of, a couple of, couple, zwo',
  'three, drei',
  'four, vier',
  'five, fünf, fünfer',
  'six, sechs',
  'seven, sieben',
  'eight, acht',
  'nine, neun',
  'ten, zehn, zehner',
  'eleven, elf',
  'twelve, zwölf, zwölfer',
  'thirteen, dreizehn',
  'fourteen, vierzehn',
  'fifteen, fünfzehn, fünfzehner',
  'sixteen, sechzehn',
  'seventeen, siebzehn',
  'eighteen, achtzehn, achtzehner',
  'nineteen, neunzehn',
  'twenty, zwanzig, zwanziger',
];
/** `forty-nine`, `neunundvierzig`. */
function spelledNumbers(): [number, string][] {
  const ENGLISH = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
  const GERMAN = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
  const unit = (value: number, language: 0 | 1) => numberWords[value]?.split(', ')[language] ?? '';
  return ENGLISH.flatMap((ten, tens) =>
    [1, 2, 3, 4, 6, 7, 8, 9].map((value): [number, string] => [
      (tens + 2) * 10 + value,
      `${ten} ${unit(value, 0)}, ${value === 1 ? 'ein' : unit(value, 1)}und${GERMAN[tens]}`,
    ]),
  );
}

/** `seven and a half`, `7 and a half`, `siebeneinhalb`. */
function withHalves(): [number, string][] {
  return numberWords.slice(1).map((words, index): [number, string] => {
    const [english, german] = words.split(', ');
    return [index + 1.5, `${english} and a half, ${index + 1} and a half, ${german}einhalb`];
  });
}

const furtherNumbers: readonly (readonly [number, string])[] = [
  [0.5, 'half, half a, half an, halbe, halben, eine halbe, a half'],
  [0.25, 'quarter, a quarter, viertel, quarter of a'],
  [0.75, 'three quarters of an, dreiviertel'],
  [1.25, 'eineinviertel'],
  [1.5, 'anderthalb, eineinhalb'],
  [1.75, 'eindreiviertel'],
  ...withHalves(),
  [25, 'twenty five, fünfundzwanzig, fünfundzwanziger'],
  ...spelledNumbers(),
  [30, 'thirty, dreißig, dreißiger'],
  [35, 'thirty five, fünfunddreißig'],
  [40, 'forty, vierzig'],
  [45, 'forty five, fünfundvierzig'],
  [50, 'fifty, fünfzig'],
  [60, 'sixty, sechzig'],
  [90, 'ninety, neunzig'],
  [100, 'hundred, hundert'],
  [200, 'zweihundert, two hundred'],
  [400, 'vierhundert, four hundred'],
  [800, 'achthundert, eight hundred'],
  [1000, 'thousand, tausend'],
];

/** What a word of the lexicon may be. */
export type Meaning =
  | { readonly type: Exclude<MeaningType, 'number' | 'kind'>; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'kind'; readonly row: Word; readonly spelling: string };
type MeaningType =
  | WordClass
  | 'number'
  | 'kind'
  | 'metricWord'
  | 'effort'
  | 'lengthUnit'
  | 'timeUnit'
  | 'racePace'
  | 'letter'
  | 'mode';

/** All meanings by the words that a spelling has, each word and sign one key. */
export interface WordTree {
  readonly next: Pick<ReadonlyMap<string, WordTree>, 'get'>;
  /** A spelling goes on with a number. Behind most words none does, and each number of a line is another text to look up. */
  readonly hasNumbers: boolean;
  readonly meanings: readonly Meaning[];
}

interface Growing {
  next: Map<string, Growing>;
  hasNumbers: boolean;
  readonly meanings: Meaning[];
}

/** Of words that no other follows, which are most of them. */
const NOTHING_NEXT: Map<string, Growing> = new Map();

/** Spellings with their meanings that begin with the same word, and their tree once somebody has asked for it. A start waits for none of them. */
interface Seeds {
  readonly spellings: string[];
  readonly meanings: Meaning[];
  grown?: WordTree;
}

const EFFORTS: ReadonlySet<string> = new Set(Object.values(efforts).flatMap(spellings => spellings.split(', ')));

/** All spellings by their first words, in the order of the tables. */
function sown(): ReadonlyMap<string, Seeds> {
  const root = new Map<string, Seeds>();
  const add = (spellings: string, meaning: Meaning) => {
    for (const spelling of spellings.split(', ')) plant(root, spelling, meaning);
  };
  const addAll = (type: Exclude<MeaningType, 'number' | 'kind'>, table: Readonly<Record<string, string>>) => {
    for (const [value, spellings] of Object.entries(table)) add(spellings, { type, value });
  };
  for (const [name, spellings] of Object.entries(classes)) add(spellings, { type: name as WordClass, value: name });
  addAll('effort', efforts);
  addAll('lengthUnit', lengthUnits);
  addAll('timeUnit', timeUnits);
  addAll('racePace', racePaces);
  addAll('letter', letters);
  addAll('mode', modes);
  for (const [value, spellings] of numberWords.entries()) add(spellings, { type: 'number', value });
  for (const [value, spellings] of furtherNumbers) add(spellings, { type: 'number', value });
  for (const row of vocabulary) {
    if (row.category === 'metric' && row.carries.includes('scale'))
      for (const spelling of spellingsOf(row)) plant(root, spelling, { type: 'metricWord', value: row.word });
    if (!isSessionCategory(row.category)) continue;
    // `hard` names no session of its own: it is how hard a run was.
    const own = [...spellingsOf(row), ...(row.further?.split(', ') ?? [])].filter(
      spelling => row.intensity !== 'evidence' || !(EFFORTS.has(spelling) || EFFORTS.has(spelling.split(' ')[0] ?? '')),
    );
    for (const spelling of own) plant(root, spelling, { type: 'kind', row, spelling });
  }
  return root;
}

/** A spelling as the scanner splits it: words, numbers, and signs one by one. */
const PART = /\p{L}+(?:'\p{L}+)*|\d+|[^\s\p{L}\d]/gu;

function plant(root: Map<string, Seeds>, spelling: string, meaning: Meaning): void {
  const [word] = PLAIN.exec(spelling) ?? [];
  if (word !== undefined) sow(root, word, spelling, meaning);
  else for (const each of transcribed(spelling)) sow(root, partsOf(each)[0] ?? '', each, meaning);
}

function sow(root: Map<string, Seeds>, first: string, spelling: string, meaning: Meaning): void {
  const seeds = root.get(first);
  if (seeds) {
    seeds.spellings.push(spelling);
    seeds.meanings.push(meaning);
  } else root.set(first, { spellings: [spelling], meanings: [meaning] });
}

/** `zügig` as it is typed where keyboards have no umlauts, `Fuß` as the Swiss write it. */
function transcribed(spelling: string): Set<string> {
  const swiss = spelling.replaceAll('ß', 'ss');
  return new Set([spelling, swiss, swiss.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')]);
}

function grownOf(own: Seeds | undefined): WordTree | undefined {
  if (own) own.grown ??= grownFrom(own);
  return own?.grown;
}

function grownFrom({ spellings, meanings }: Seeds): WordTree {
  const root: Growing = { next: NOTHING_NEXT, hasNumbers: false, meanings: [] };
  for (const [index, spelling] of spellings.entries()) {
    let node = root;
    for (const part of partsOf(spelling).slice(1)) {
      let child = node.next.get(part);
      if (!child) {
        child = { next: NOTHING_NEXT, hasNumbers: false, meanings: [] };
        node.hasNumbers ||= isDigit(part.charCodeAt(0));
        if (node.next === NOTHING_NEXT) node.next = new Map();
        node.next.set(part, child);
      }
      node = child;
    }
    const meaning = meanings[index];
    if (meaning) node.meanings.push(meaning);
  }
  return root;
}

/** The parts of a spelling. A hyphen between two words is none: it is read as a blank in every one of them. */
function partsOf(spelling: string): readonly string[] {
  return PLAIN.test(spelling) ? spelling.split(' ') : (spelling.replaceAll(INNER_HYPHEN, ' ').match(PART) ?? []);
}

const INNER_HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;

/** The first word of a spelling of nothing but words with blanks between them, in letters that every keyboard has: nearly all are such. */
const PLAIN = /^[a-z]+(?=(?: [a-z]+)*$)/;

let seeds: ReadonlyMap<string, Seeds> | undefined;

function seedsOf(): ReadonlyMap<string, Seeds> {
  seeds ??= sown();
  return seeds;
}

export const lexicon: WordTree = {
  next: { get: word => grownOf(seedsOf().get(word)) },
  hasNumbers: true,
  meanings: [],
};

/** All spellings of one word that mean one of some types. */
export function wordsMeaning(types: ReadonlySet<Meaning['type']>): readonly string[] {
  return [...seedsOf()].flatMap(([word, { spellings, meanings }]) =>
    meanings.some(({ type }, at) => types.has(type) && spellings[at] === word) ? [word] : [],
  );
}

/** Whether a word stands in any spelling. */
export function isSpelled(word: string): boolean {
  spelled ??= new Set([...seedsOf().values()].flatMap(({ spellings }) => spellings.flatMap(partsOf)));
  return spelled.has(word);
}

let spelled: ReadonlySet<string> | undefined;

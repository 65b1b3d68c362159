"""Common English words: what a lower-case word is when it is nobody's name.

Taken from running speech: the commonest, without their endings, and verbs that follow a person.
"""

_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("d", ""),
    ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("est", ""), ("ness", ""),
)  # fmt: skip  # many short entries: rows read better than a column
_LISTED = """
a abandon able about above abroad absent absolutely accent accept accident accordion account accountant accuse
ache achieve across acting actual add address admire admit adopt adult advert advertised advise aerial affair
afford afraid africa after afternoon again against age agency ago agree ah ahead aim air aisle alarm alcohol
alibi alive all allegedly allow almost alone along aloud alphabetical already alright also alternating always am
amazed amazing amendments america among amongst amount amused an and angry animals ankle anniversary announce
announcement annoy another answer anticlockwise any anybody anyhow anymore anyone anything anyway anywhere apart
apologise apology app apparently appear applause apple appliances application appointment approach approve april
are area argue argument arm around arrange arrest arrive arrow art article as ashamed asia ask asleep assistant
assume astronomy at ate atlases attack attempt attend august aunt auntie australia author autistic autumn
available avoid awake award away awful ay aye babe baby bachelor back backpack backup backwards bacon bacteria
bad badger bag bake baker bakery baklava balcony bald ball ballads balloons ban banana bang bank banquets bar
barbecue barber barcode barely bark barrows baseball based basically basin basket basketball bass bastard bath
bathe bathroom battery battle bay be beach beak beans bear beat beaten beautiful became because become bed
bedroom been beep beer beermat bees beetroot before beforehand beg began begged begin behave behaviour behind
beige being believe believer bell belly belong below bench bends beneath bent beside best bet better betting
between bey beyond bibs bicycle bid big bigger bike bill bin biology biopsy birch bird biro birth birthday bis
bishop bit bitcoin bite bitten bitter black blame blank bleach bled blew blink block bloke blood bloody blowing
blue board boast boat body bodyguard boil bold bollard book boot bored boring born boss both bother bottle
bottom bought bounce bow bowl box boy boyfriend brace brag braids brain brakes brave bread break breakfast
breast breath breathe bricks bride bridge brief briefcase brigade bright brilliant bring bro broadly broke
broken broom broth brought brown bruise brushing bubble bucket budget build builder built bull bun bunting
burglars burn burnt burst bury bus business busy but butcher butter button buy by bye cab cable cake calendar
call calm calmest came camera camping can canada canal canary cancel cancelled cancer candle cannae cannot
canteen capital caps captain car caravan cardigan care career careful careless carer carnations carpet carrot
carry cart case casserole casting cat catalogue catches caught cause ceiling celebrate cellar cent centre
century ceramics certain certainty certificate chair chalk chance chandelier change channel chapel chapter
character charge charger chase chat chatting chatty cheap cheat check cheeky cheel cheer cheerful cheerio cheese
cheeseburger chemist chemistry chess chest chew chicken chickpea child childish children chili chime chin china
chip chiropodist chlorine choice choir choose chop chose christ christmas chuck church cigarettes cinemas circle
city civil civilised claiming clap clapped clapping clash class clean clear clever client cliff climate climb
cling clip clock close closer cloth cloud cloves club clue clutch coach coat cocktail coconut cod code coffee
coffin coin cold collapse collar collect college color colour comb come comfortable commissioned commit
commitment committee common company compare complain complete compliment compost computer computing con
concentrate concerned concert conclusion condensed conductor confess confidence confirm congratulations connect
conscience consider consideration contact contain contestant continue contract control conversation cook cookie
cool cope cops copy corn coroner correct corridor cos cost cot cottage cough could council count country couple
course court cousin cover cow coward coz crane crash crawl cream create credit creepy cress crew cricket cried
cries crime crisp criticise croissant crooked cross crossword crow crumb crust cry crypto cuff culture cup
currently curry curses cursing cursor curtains cushion customer cut cutter cutting cuz cycle cyst dad daddy daft
daily dairy damage damn damp dance danger dangerous dared dark darling darts dash dashboard data date daughter
dawn day daytime de dead deaf deal dealt dear debate debt deceased december decent decide decision declare deep
deer defend define definite defrost degree delay delegate delete delicious delighted deliver demand dementia
dental dentist deny depart depend depot deputy descent describe deserves design desire desk despair despite
destroy detail devastated develop diabetes diabetic diagnosis diagonal diagrams dial dictionary did die
difference different difficult dig digger digging dignity dinner dinnertime dinosaurs director disappear
disappointed discard discuss disease dish dishcloth disk dislike ditch divide divorce do doctor document does
dog doing dollars done donkey doomsday door dose doubt doughnuts down downstairs dr draft drag dragon drain
drama dramatic drank draw drawn dread dreadful dream dreamt dressed dressing drew drink drip drive driven driver
driveway drooled drop dropped dropping drove drown drugs drummer drumming drunk dry duck due dug dumb dumplings
dunno during dust dwell dying each eager ear earlier earn east easy eat eaten economics economy edge educate eel
effect effort egg eh eight eighteen eighty either elbow elect electrician electricity electrics electrolytes
elephant eleven eleventh else elsewhere em email embarrass emergency emotional employ empty end engaged engine
england enjoy enormous enough enter entertain entire envelopes envy equal equation erase error escape essay euro
europe even event eventually ever every everybody everyone everything everywhere evidence evil evolution eww ex
exact exam examiner example except excited excuse exercise exhausted exhibit exist exits expect expensive
experience experimental explain explode explore export express extra extractor extremely eye eyebrow face
facetimed fade fado failed fails failures faint fair faith fake fall family famous fan fancy fantastic far farm
farmer fashion fast fastest fat father fault favour favourite february fed feeding feel feet fell fella felt
fence ferret ferry fetch fever few fiance fiancee fiction fiddle field fifteen fifteenth fifth fiftieth fifty
fight file fill film filo filthy final find fine finest finger finish fire firework firmly first fish fist fit
five fix flame flannel flask flat flatmate flavour flaw fled flew flight flipping flirt float flood floor
florist flourish flower flown fly focus folder folds folk follow food fool foot football for forbade forecaster
foreign foreman forest forgave forget forgive forgot fork forklift form former formula forth fortnight fortune
forty fought found fountain four fourteen fourth fox frame france free freedom freesias freeze freezer frequent
fresh friday fridge friend fright frighten fringe frog frogging from front frown froze fry fuck fudge fuel full
fully fun function funds funeral funnel funniest funnily funny furious furniture further furthermore fuss future
gain gallon gamble game garage garden gas gate gather gave gaze general generator gentle gentleman gentlemen
geography german germs get getting ghosts giant gifs gig giggle gin ginger girl girlfriend give given glacier
glad gladder glass global glove glowing glue gnome go goal goalkeeper goat god goddaughter godmother godson goes
going gold golden golf gone gonna good goodbye goodnight goose gossip got gotta government gown grab grade
graduate gran grandad grandfather grandma grandmother grandparents grandson grant grapes graph grass gravel
gravity great greatest greece green greenhouse greet grew grey grief grieve grill grille grin gripped groan
groceries gross ground groundwater group grow grown grudge grumble guarantee guard guess guests guide guilty gun
gusset gutter guy ha habit hack had haha hair haircut hairdresser half halfway hall ham hammer hamsters hand
handiwork handle handrail handshake handwriting handy hang happen happier happiness happy hard hardback harm has
hat hate haunt have hay he head heal health heaps hear hearse heart heartburn heat heaven heavier heavy heck
hedge heh height held helicopter hell hello help her here herring herself hesitate hexagons hey hi hiber
hibernate hid hide hideous high highway hike hill him himself hint hip hire his history hit hoard hob hobby
hockey hold hole holiday hollered hollow home homework honest honey honour hoof hook hooker hoor hoover hop hope
hopeless horn horrible horror horse hospice hospital host hot hotel hotline hour house households housemate how
hug huge huh hull human humming hundred hung hungry hunt hurry hurt husband hush hymns hypothetical ice icing
idea idiot if ignore ill illegal image immediately impress improve in inch include increase indeed india indoors
influence inform inherit initial injure injuries inna innit inquire insane inside insist inspire instead
instruct insufferable insult insurance intend interest internet interrupt interview into invented invite invoice
involve ireland iron is ish issue it italy itching itchy its itself jabs jacket jams january japan jar jaw jazz
jealous jello jesus jeweller job jog joined joiner joins joke jot journal journey judge juice july jump june
jury just justice kay kebab keep kept kettle key keyboard kicked kid kidneys kill kilo kind kinda kiss kitchen
knee kneel knelt knew knife knight knit knitted knock knot know knowledge known lab label lace lack lad ladder
lady laid lain lake lamb lamp lampshade land landlady landlord language laptop lasagne lass last late later
lathe laugh laundry law lawn lawyer lay lazy lead leaders leaf leaflet leak lean leant leap leapt learn learnt
least leave lecture led leeks left leg legal lemons lend lent less let letter letting lettuce level lever liar
library license lick lid lie life lift light lighthouse lightning like lime limescale limit limping line linger
linked lion lip lisp list listen lit literally literature little live livid loaf loan lobby local lock lodge log
logarithm logged logging logical logistics lol london lonely long look loop loose lore lose loss lost lot loud
love lovers low loyal luck luckily lucky lump lunch lunchtime lying machine mackerel mad made magazines magic
magnet magnifying maiden mail main maintain major majority make makeup maman mamma mammy man manage management
manager maniac manifesto manner many map marble march mark market marmalade marquee marriage married mask
massage massive mat match mate math matter mattress mature may maybe mayor me meal mean meant meanwhile measure
meat mechanism medal media meet melon melt members memorise memory men mending mends mental mention mess message
met method metres microwave mid middle midnight might mild mile military milk mind mine mint minus minute mirror
miss mission mist mistakes mixtape moan mobile mobility model modern mom moment momma monday money month mood
moody moon moral more morning mortgaged most mother moths motorway mould mountain mouse moustache mouth move
movement mr mrs ms much mud mug mum mummy municipality muppet murder muscle museum mushrooms music musical must
mustard mutter my myself nag nah nail naked name napkin nappies narcissist narrow nasty nation natural nature
near nearest neat neck need needle neighbor neighbour neither nephew nerves nervous nest network never
nevertheless new newspaper newt next nice nicer nickname niece night nightmare nil nine nineteen ninety ninth no
nobody nod noise noisy none nonsense noodles noon normal north nose nosy not note notebook nothing notice
november novices now nowadays nowhere numb number nurse nuts oak oat object obscene observe obsess obtain
obvious occur october octopus odd of off offence offended offer office officer officially often oh oil ok okay
old olive on once one onion online only onto ooh oops opa open opera operation opinions oppose opposite or
orange orchestra order ordinary organ organise other otherwise ouch ought our ourselves out outranks outside
oven over overalls overcame overhead overnight overtaken owe owl own ox pack package packets pads page paid pain
paint pair pal pan pancakes panic pantry paper parade paralysed paratha parcel pardon parent paris park parrot
part participate particular party pass passion past pasta pastor pasty pat patch patent path patience patient
pattern pause pavement pay pea peace peach pebble pedal pedalling peek peeling peels pen penalties pence pencil
pendulum penguin pension pensioner people per percent percentages perfect perform perhaps period permission
person personal persuade pharmacist pharmacy phone photo photocopiers photocopy photograph photosynthesis
physics piano pick picture pie piece pig pigeon pile pillow pills pilot pinch pineapple pink pinned pinpricks
pint pipe pity pizza place plain plait plan plane planet planned planning plant plastic plate play playmate
plead pleasant please pleasure pledge plenty plinth plot plug plughole plum plumber plumbing plus pm pockets
podcast poem poet poetry point poison poke police polished polishing polite politics poll pond pool poor pop
popping population porch porridge portion position possess possible possibly post postman postmen pot potato
pottery pound pour power powerful practical practice practise pram prawn pray prefer preferred pregnant prepared
present preserve press pressure presume pretend prevent previous price pride priest principle print prison
private probably problem process produce product prof professor profit program programme project promise promote
proof proper property propose proposition prostrate protects protest proud prove provide prune public publish
pudding puff pull pumpkin pumps punch punctuation punish pupil purchase purple purpose pursue pushing put
putting putty pyjamas pylon quality quantum quarrel quarter queen question queue quiche quick quid quiet quite
quitting quiz quote rabbit race rack racket radar radio raffle rail railway rain raise raisins rake ran rang
range rarely rate rather rattles raven razor re reach react read ready real realise rearranged reason rebuild
recall receive recent receptionist recipe reckon recognise recommend record recovered recycling red reduce reels
refer refuse regard regional registered regret regular rejected relapsing relate relation relationship relatives
relax release relieved religion rely remain remember remind remix remove rent repair repeat replace replied
report request rescue research resent reserve reset residents resist resits respect respite respond responsible
rest restaurant results retire retriever return reveal reversed revising reward rhymes rice rich ridden ride
rider rig right ring rinsed rip ripped rise risen risotto river road rob robot rock rocket rode role roll
romantic rome roof room roommate rope rose rotten rough round route row royal rub rubber rubbish rude rug rugby
ruin rule ruler run rung running rush rusks russia rust rye sad safe safety said sail sake salami salon salt
same sandals sandwich sang sank sat satisfied saturday sauce saucepans sausage save saw say scan scare scatters
schedule scholar school schoolboy science scissors scold scooter score scotland scrap scratch scream screwdriver
screwed screws script scrum scum se sea seal search season seat second secret sector security see seeded seeds
seek seem seen seldom select selfish sell semicolon send senior sense sensible sent sentence separate september
sergeant series serious sertraline serve service servo session set settee settings settle seven seventeen
seventh seventy several severe sex shadow shakes shaking shall shape share sharp she sheep sheet shelf shelter
sherry shh shift shine shins ship shirt shit shite shock shoe shone shook shop shopping short shot should
shoulder shout shove shoveled show shower shrank shrink shrug shush shut shy sick side sideboard sideburns sigh
sight sign signal silence silly similar simply sin since sing single sink sips sister sit site sitting six
sixteen sixth sixtieth sixty size skate skill skin skip skirting sky skyped slam slap sleep sleeve slept slice
slid slide slightly slimming slip slipped sliver sloppy slow smack small smart smash smell smelt smiled smiley
smoke smooths smudge snack snap snapped sneak sneeze snitching snooker snores snoring snow so soaking sober
social society sock socket sod sodding sofa soft software soggy soil sold soldier solicitor solid solve some
somebody someone something sometimes somewhere son song soon sorry sort sought soul sound soup sour source
sourdough south spa space spade spain spaniel spanner spare sparkler spat speak specialist specific sped speech
speed spell spelt spend spent spill spin spiral spit spite split spoil spoke spoken sponge spoon sport spot
spotted sprang spray spread spring sprouts spun square squeak squeeze st stab stacking staff stage stain stair
stall stamina stammer stamp stand standup starch stare stars start statement station statue status stay steadier
steady steal steam steep step stepdad stepmum stepped stepping sterilise stew sticker sticks stiffens still
stink stock stole stolen stomach stone stood stop stopped stopping store storm story straight stranger strangle
strap straw strawberries streak street strength stress stretched strike string strip stripe strive stroke strong
struck struggle stubborn stuck student study stuff stupid style su subject succeed success such sudden suede
suffer sugar suggest suit suitcase sulk summat summer sums sun sunday sunflower sunny supervise supervisor
supper supply support suppose supposedly sure surface surgeon surgery surprised surprises surrender surround
survive suspect swallow swam swan swap swapping swear sweat sweaty sweeping sweet sweetheart swell swept swerve
swimming swing switch swollen swore sworn swung symbol sympathy system ta table tablet tackle tail take taken
talent talk tall tango tap tape tapping target taste taught tax taxi tea teacake teach teacup team teapot tears
tease teaspoons teatime technology teeth telephone television tell telly temper ten tenants tennis tense tenth
terminal terms terrible terrified test text than thank that thaw the theatre theft their them themselves then
theory therapy there these thesis they thief thigh thin thing thingy think third thirteen thirty this those
though thought thousand three threw thrive throat through throughout throw thrown thumb thursday tia ticket
tides tidy tie tiger tight tiled tiles till time timer timetable tin tinned tiny tips tiptoeing tired tiring
tissue title to toast tock today toe toffee together toilet told tomato tomb tomorrow tone toner tonight tonsils
too took tooth toothbrush top topic torch tore torn torpedoes total touch tough tour toward towel tower town
track tractor trade tradition traffic train traitor tram transferred translate transplant trap travelled tray
treacle treat treatment tree tremble triangle trick tried trifle trimmer trip trivial trolley trouble truck true
trust truth try tub tuba tucked tuesday tuna tune tup turkey turn turnout tweezers twelfth twelve twenty twice
twinkling twist two type typical tyrant tyre ugh ugly uh um umbrella unable unbearable uncle under underline
underneath understand understood undertakers undo unfair unfortunately uni union university unless unlikely
unlocked unpause until unusual up uplifting upload upon upright upset upstairs urgent us use useless usual ute
utility value van vanish various varnish vegan vegetarian verses very veteran via video view village vinegar
violin violinist virus visit voice voicemail vomit vote wait wake wales walk wall wallpaper walnut wander wanna
want war warden wardrobe warm warned warning was wash waste watch water wave way we weak wear weather website
wedding wedge wednesday wee week weekend weep weetabix weigh weight weird welcome well went wept were west wet
what whatever whatsapped whatsit wheel wheelbarrow when whenever where whereas whether which while whippets
whisper whistle white whiteboard who whoever whole whom whose why wicked wide wider widow width wife wild will
win window windowsill windpipe windscreen wine wing winner winning winter wipe wire wisdom wise wish with
withdraw withdrawn without woke woken wolf woman won wonder wonderful wool word wore work world worms worry
worse worst worth would wound wow wrap wrappers wrapping wrench write written wrong wrote y yard yawn yeah year
yell yellow yep yes yesterday yet yo yoga yoghurt yogurts york you young your yourself youth zero zone
"""
_COMMON = frozenset(_LISTED.split())


def is_common(word: str) -> bool:
    """Whether *word*, in lower case, is an everyday word or a form of one."""
    return word in _COMMON or any(_bare(word, ending, instead) for ending, instead in _ENDINGS)


def _bare(word: str, ending: str, instead: str) -> bool:
    """Whether *word* without its *ending*, its last letter doubled or not, is common."""
    bare = word.removesuffix(ending)
    if bare == word or len(bare) < 3:
        return False
    return bare + instead in _COMMON or (bare[-1] == bare[-2] and bare[:-1] in _COMMON)

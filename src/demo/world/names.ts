import { chance, pick, type Random, weighted } from './random.ts';
import type { Religion, Sex, TwoScripts } from './words.ts';

/** One name a line, Latin and Devanagari: the courts' systems keep the one, the stations of the Hindi States the other. */
function list(text: string): readonly TwoScripts[] {
  return text
    .trim()
    .split(',')
    .map((pair) => {
      const [en = '', hi = ''] = pair.trim().split('=');
      return { en, hi };
    });
}

const hinduMen = list(`Ramesh=रमेश, Sanjay=संजय, Mukesh=मुकेश, Ravi=रवि, Sunil=सुनील, Anil=अनिल, Manoj=मनोज,
Pankaj=पंकज, Rakesh=राकेश, Ajay=अजय, Vijay=विजय, Santosh=संतोष, Dinesh=दिनेश, Suresh=सुरेश, Umesh=उमेश, Chandan=चंदन,
Rohit=रोहित, Amit=अमित, Sumit=सुमित, Deepak=दीपक, Nitish=नीतीश, Vikash=विकास, Gautam=गौतम, Shyam=श्याम, Birendra=बीरेंद्र,
Dharmendra=धर्मेंद्र, Jitendra=जितेंद्र, Upendra=उपेंद्र, Awadhesh=अवधेश, Bhola=भोला, Lakhan=लखन, Munna=मुन्ना,
Guddu=गुड्डू, Pappu=पप्पू, Sonu=सोनू, Kundan=कुंदन, Saurabh=सौरभ, Prince=प्रिंस, Abhishek=अभिषेक, Ashok=अशोक,
Baidyanath=बैद्यनाथ, Kamlesh=कमलेश, Lalan=ललन, Mithilesh=मिथिलेश, Nagendra=नागेंद्र, Om Prakash=ओम प्रकाश,
Raju=राजू, Shatrughan=शत्रुघ्न, Subodh=सुबोध, Tuntun=टुनटुन, Vinod=विनोद, Yogendra=योगेंद्र, Arvind=अरविंद, Brijesh=बृजेश`);
const hinduWomen = list(`Sunita=सुनीता, Anita=अनीता, Rekha=रेखा, Gita=गीता, Sita=सीता, Poonam=पूनम, Kiran=किरण,
Pooja=पूजा, Neha=नेहा, Priyanka=प्रियंका, Rani=रानी, Sangita=संगीता, Babita=बबीता, Lalita=ललिता, Manju=मंजू,
Shobha=शोभा, Usha=उषा, Asha=आशा, Nisha=निशा, Komal=कोमल, Khushbu=खुशबू, Soni=सोनी, Mamta=ममता, Meena=मीना,
Radha=राधा, Savitri=सावित्री, Chandni=चांदनी, Kajal=काजल, Anjali=अंजलि, Shanti=शांति, Urmila=उर्मिला, Phoolmati=फूलमती`);
const hinduSurnames = list(`Kumar=कुमार, Singh=सिंह, Prasad=प्रसाद, Yadav=यादव, Paswan=पासवान, Sah=साह, Mahto=महतो,
Mishra=मिश्रा, Jha=झा, Sharma=शर्मा, Gupta=गुप्ता, Rai=राय, Thakur=ठाकुर, Chaudhary=चौधरी, Manjhi=मांझी, Ram=राम,
Das=दास, Sinha=सिन्हा, Verma=वर्मा, Tiwari=तिवारी, Pandey=पांडेय, Ojha=ओझा, Kushwaha=कुशवाहा, Ravidas=रविदास,
Mandal=मंडल, Bhagat=भगत, Saini=सैनी, Chauhan=चौहान, Tyagi=त्यागी, Meena=मीणा`);
const hinduWomenSurnames = list(`Devi=देवी, Devi=देवी, Kumari=कुमारी, Kumari=कुमारी, Sharma=शर्मा, Gupta=गुप्ता,
Verma=वर्मा, Sinha=सिन्हा, Singh=सिंह, Yadav=यादव`);
const muslimMen = list(`Mohammad Irfan=मोहम्मद इरफान, Mohammad Salim=मोहम्मद सलीम, Imtiyaz=इम्तियाज, Shahid=शाहिद,
Javed=जावेद, Aftab=आफताब, Nasim=नसीम, Wasim=वसीम, Parvez=परवेज, Tanvir=तनवीर, Rizwan=रिजवान, Firoz=फिरोज,
Shamshad=शमशाद, Mumtaz=मुमताज, Sarfaraz=सरफराज, Ehsan=एहसान, Zakir=जाकिर, Arif=आरिफ, Guddu=गुड्डू, Naushad=नौशाद`);
const muslimWomen = list(`Shabnam=शबनम, Rukhsana=रुखसाना, Nazma=नजमा, Shahnaz=शहनाज, Farzana=फरजाना, Zarina=जरीना,
Rehana=रेहाना, Gulshan=गुलशन, Sabina=सबीना, Tabassum=तबस्सुम, Nusrat=नुसरत, Yasmin=यास्मीन`);
const muslimSurnames = list(`Ansari=अंसारी, Khan=खान, Alam=आलम, Hussain=हुसैन, Ahmad=अहमद, Siddiqui=सिद्दीकी,
Qureshi=कुरैशी, Rahman=रहमान, Mansuri=मंसूरी, Sheikh=शेख`);
const muslimWomenSurnames = list('Khatoon=खातून, Khatoon=खातून, Parveen=परवीन, Begum=बेगम, Ansari=अंसारी, Khan=खान');
const sikhMen = list(`Gurpreet=गुरप्रीत, Harjinder=हरजिंदर, Balwinder=बलविंदर, Manpreet=मनप्रीत, Jaspal=जसपाल,
Sukhdev=सुखदेव, Kulwant=कुलवंत, Amarjeet=अमरजीत`);
const sikhWomen = list(`Simran=सिमरन, Harpreet=हरप्रीत, Paramjeet=परमजीत, Ranjeet=रंजीत, Baljeet=बलजीत, Jasleen=जसलीन`);
const christianMen = list(`Anthony=एंथनी, Joseph=जोसेफ, Daniel=डेनियल, Samuel=सैमुअल, Albert=अल्बर्ट, Vincent=विंसेंट`);
const christianWomen = list('Mary=मैरी, Agnes=एग्नेस, Sushila=सुशीला, Teresa=टेरेसा, Rose=रोज, Martha=मार्था');
const christianSurnames = list('Minz=मिंज, Toppo=टोप्पो, Lakra=लकड़ा, Masih=मसीह, Kujur=कुजूर, Tirkey=तिर्की');

type Community = {
  readonly religion: Religion;
  readonly weight: number;
  readonly first: Readonly<Record<Sex, readonly TwoScripts[]>>;
  readonly last: Readonly<Record<Sex, readonly TwoScripts[]>>;
};

const community = (
  religion: Religion,
  weight: number,
  men: readonly TwoScripts[],
  women: readonly TwoScripts[],
  menLast: readonly TwoScripts[],
  womenLast: readonly TwoScripts[],
): Community => ({
  religion,
  weight,
  first: { MALE: men, FEMALE: women, TRANSGENDER: women },
  last: { MALE: menLast, FEMALE: womenLast, TRANSGENDER: menLast },
});

const communities = [
  community('HINDU', 80, hinduMen, hinduWomen, hinduSurnames, hinduWomenSurnames),
  community('MUSLIM', 16, muslimMen, muslimWomen, muslimSurnames, muslimWomenSurnames),
  community('SIKH', 2, sikhMen, sikhWomen, list('Singh=सिंह'), list('Kaur=कौर')),
  community('CHRISTIAN', 2, christianMen, christianWomen, christianSurnames, christianSurnames),
];

export type Named = { readonly name: TwoScripts; readonly father: TwoScripts; readonly religion: Religion };

const join = (...parts: readonly TwoScripts[]): TwoScripts => ({
  en: parts.map((part) => part.en).join(' '),
  hi: parts.map((part) => part.hi).join(' '),
});
const kumar: TwoScripts = { en: 'Kumar', hi: 'कुमार' };

/** A made-up name with that of the father (or husband), of one community. */
export function drawName(random: Random, sex: Sex): Named {
  const own = weighted(random, communities);
  const family = pick(random, own.last.MALE);
  const first = pick(random, own.first[sex]);
  const last = sex === 'MALE' ? family : pick(random, own.last[sex]);
  const middle = own.religion === 'HINDU' && sex === 'MALE' && last.en !== 'Kumar' && chance(random, 0.25);
  return {
    name: middle ? join(first, kumar, last) : join(first, last),
    father: join(pick(random, own.first.MALE), family),
    religion: own.religion,
  };
}

const lastWord = (text: string) => text.slice(text.lastIndexOf(' ') + 1);

/** The father of someone whose name is given: of the same surname, and so of the same community. */
export function fatherOf(random: Random, name: TwoScripts): Pick<Named, 'father' | 'religion'> {
  const family: TwoScripts = { en: lastWord(name.en), hi: lastWord(name.hi) };
  const own = communities.find(({ last }) => last.MALE.some(({ en }) => en === family.en));
  const { religion, first } = own ?? { religion: 'HINDU', first: { MALE: hinduMen } };
  return { father: join(pick(random, first.MALE), family), religion };
}

/** The name of an official, whatever the community. */
export function drawOfficialName(random: Random, woman: boolean): TwoScripts {
  return drawName(random, woman || chance(random, 0.2) ? 'FEMALE' : 'MALE').name;
}

/** By-names that stations write after "@". */
export const byNames = list(`Chhotu=छोटू, Kallu=कल्लू, Bablu=बबलू, Tiger=टाइगर, Golu=गोलू, Netaji=नेताजी, Lala=लाला,
Mantu=मंटू, Bittu=बिट्टू, Sintu=सिंटू`);

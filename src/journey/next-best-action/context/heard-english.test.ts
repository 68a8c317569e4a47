import { expect, test } from "vitest";
import { said } from "../fake-moment.ts";
import { heardTopics, topics } from "./heard-topics.ts";
import type { Topic } from "./heard-topics.ts";

/** At least eight ways to bring each topic up, parted by strokes. */
const sentences: Readonly<Record<Topic, string>> = {
  bill: `I got a bill for my MRI | Why am I getting billed for this? | This bill is wrong | They sent me to collections |
    I was charged twice for the same visit | Can you explain this invoice? | What do I owe the hospital? | The doctor's office billed me again`,
  claimDenied: `My claim was denied | You denied my surgery | They turned down the MRI | I got a denial in the mail |
    Why was it not covered? | You won't pay for my scan | The insurance rejected my claim | They refused to cover my treatment`,
  claim: `What's the status of my claim? | I want to check on a claim | Is my claim still pending? | Did you pay them yet, did you pay the clinic? |
    When do I get reimbursed? | I don't understand this EOB | I sent you a claim in May | Where is my reimbursement?`,
  coverage: `Do you cover acupuncture? | Is a second opinion covered? | Are glasses included? | Does my plan pay for a gym? |
    Am I covered in Mexico? | What are my benefits? | Would the plan cover braces? | I have a question, a benefits question`,
  priorAuthorization: `I need a prior auth for my knee MRI | Did you get the preauthorization? | I'm still waiting for the authorization | Was my surgery approved? |
    My doctor asked for prior approval | What is the status of my authorization? | Has my MRI been authorized? | Who has to approve the surgery?`,
  missingDocument: `What paperwork do you need from me? | My doctor faxed the medical records last week | You keep asking for the same documents | I sent in the paperwork already |
    Which documents are missing? | They need the chart notes | I never got the paperwork you talked about | Where do I send my proof of income?`,
  idCard: `I lost my insurance card | I never got my ID card | Can you send me a new member card? | I need a replacement card |
    My ID card has the wrong name | I can't find my card | Still waiting for my card | Can I print a temporary card?`,
  findProvider: `I need to find a dermatologist | Is there an in network therapist near me? | I'm looking for a doctor who speaks Spanish | Can you recommend a good cardiologist? |
    Do you have a list of dentists... I mean, a list of specialists? | Is there an urgent care close by? | Which doctors are accepting new patients? | Does Dr. Lee take my insurance?`,
  primaryCare: `I want to change my doctor | Who is my PCP? | I need a new primary care doctor | My doctor is retiring |
    You assigned me a doctor I don't know | I'd like to pick a different doctor | My family doctor moved away | I don't have a primary care physician`,
  refill: `I need a refill on my metformin | I'm out of my blood pressure medicine | I ran out of pills | My prescription expired |
    I only have two pills left | Can you renew my prescription? | I couldn't get my inhaler refilled | I never picked up my prescription`,
  medicineCost: `My insulin is too expensive | Why does this medicine cost so much? | The price of my prescription went up | I can't afford my medication |
    Is there a generic? | They charged me 90 dollars for my pills | Is there a cheaper version? | What's the copay for my inhaler?`,
  premium: `My premium doubled | Why did my monthly payment go up? | My plan went up a lot this year | You raised my rate |
    When is my premium due? | Set me up on autopay | The insurance is going up again | I paid my premium last week`,
  paymentTrouble: `I can't afford this | I can't pay that right now | Can I get a payment plan? | I'm behind on my premium |
    Do you have financial assistance? | I missed a payment | It's hard to pay all of this | I don't have the money`,
  leaving: `I want to cancel my plan | I'm switching to another company | I found a cheaper plan with your competitor | I'm thinking of dropping this insurance |
    How do I disenroll? | I'm leaving you guys | We're going to a different insurance | I'm shopping around`,
  newJob: `I started a new job | I lost my job | My husband got laid off | I have insurance through my work now |
    I just retired | She changed jobs in May | Should I take COBRA? | I started working at the school`,
  turning26: `My son turns 26 in March | She's turning twenty six | Can he stay on my plan? | My daughter is aging out |
    What happens on his 26th birthday? | He will be 26 soon | When does she come off my insurance? | Is there an age limit for my son?`,
  turning65: `I'm turning 65 next month | I'm almost sixty five | When do I sign up for Medicare? | My husband will be 65 in May |
    Am I eligible for Medicare? | How does Medicare Part B work? | It's my 65th birthday in June | I'm about to go on Medicare`,
  moved: `I moved last month | We just moved to Denver | I have a new address | I need to change my address |
    You have my old address | We're moving in June | My address is wrong | I need to update my mailing address`,
  otherInsurance: `I also have other insurance | I'm covered under my husband's plan too | Which insurance pays first? | I have Medicaid as well |
    I have two insurances | My wife's insurance should pay | You keep asking about coordination of benefits | I also have a secondary policy... I have secondary insurance`,
  cost: `How much will the MRI cost? | What's my copay? | How much would I pay for surgery? | Can I get a cost estimate? |
    What would I owe for an X-ray? | How much is a visit to a specialist? | Have I met my deductible? | What's my out of pocket?`,
  benefitLimit: `How many therapy visits do I have left? | I ran out of PT visits | Is there a limit on therapy? | How many sessions are covered? |
    How many rides do I get? | I used up all my visits | What's the annual maximum? | Are there any sessions left?`,
  appointment: `I have an appointment on Friday | Can you schedule a visit for me? | I need to reschedule my checkup | I missed my appointment |
    I can't get in to see anybody | I need to see my doctor this week | Help me book a mammogram | When is my next appointment?`,
  ride: `We need a ride | My husband has no way to get to his appointment | Do I have transportation? | I don't have a car |
    I can't drive anymore | Nobody can take me | My daughter drives me to dialysis | Is there a bus to the clinic?`,
  interpreter: `My mother needs an interpreter | Do you speak Spanish? | He doesn't speak English | My English is not very good |
    Can somebody translate for me? | Is there someone who speaks Mandarin? | She uses sign language | I barely understand English`,
  telehealth: `Can I do a video visit? | Do you cover telehealth? | Can I see a doctor online? | I'd rather talk to a nurse over the phone |
    Is a virtual visit cheaper? | I had a telemedicine call | Could it be a phone appointment? | I want to see my therapist from home, by video... can I see my therapist by video?`,
  hospital: `I just got out of the hospital | He was discharged from the hospital yesterday | My mom is in the ICU, in the hospital | I had surgery last week |
    She was hospitalized in May | We went to the emergency room | They gave me discharge papers | I was admitted to the hospital`,
  symptoms: `I have a fever | My knee hurts | I've been dizzy all week | I feel sick |
    I have pain in my back | My ankle is swollen | She keeps throwing up | My blood sugar is high`,
  overwhelmed: `I'm so overwhelmed | I can't keep up with all of this | I don't know where to start | There are so many doctors |
    I'm taking care of my mother all by myself | It's too much for me | I can't do this anymore | Nobody helps me`,
  representative: `I have power of attorney for my mother | Can my daughter talk to you for me? I want to authorize her to speak for me | I'm calling on behalf of my father | I'm his legal guardian |
    How do I add an authorized representative? | My son will call on my behalf | She is my health care proxy | Can my wife speak with you about my claim?`,
  promise: `You promised to call me | They said someone would call back | Nobody called me back | I'm still waiting for a callback |
    She told me it would be fixed | You were supposed to send it | He never called back | They promised me a letter`,
  calledBefore: `I called last week about this | This is the third time I'm calling | I already told you people | I've called twice |
    I keep calling and calling | I spoke with someone yesterday | How many times do I have to call? | I'm calling again about the same thing`,
  appeal: `I want to appeal | How do I file an appeal? | I disagree with the decision | Can you reconsider this? |
    I want to dispute the denial | I want an external review | I'm going to fight this decision | When will my appeal be decided?`,
  complaint: `I want to file a complaint | Let me talk to a supervisor | The nurse was rude to me | I want to file a grievance |
    This is terrible service | They hung up on me | I'm going to report you | I need to speak to your manager`,
  survey: `I filled out your survey | You sent me a survey about the call | I gave you a bad rating | I left feedback last time |
    I rated it low, I gave the call one star | Where do I rate the service? | The questionnaire was too long | I want to rate this call`,
  credentialing: `What's the status of our credentialing application? | We need to recredential Dr. Lee | I updated my CAQH profile | How do we join your network? |
    We want to add a new provider to our group | The provider application was sent in May | When does my credentialing finish? | I'd like to become a participating provider`,
  portal: `I can't log in | I forgot my password | Can I see that online? | Where is it on the website? |
    The app doesn't work | How do I sign in to my account? | Is it in the portal? | I'm locked out of my account`,
};

const found = (words: string): readonly Topic[] => [...heardTopics(said(words)).keys()];

test.each(topics)("people bring up %s in at least eight ways", (topic) => {
  const ways = sentences[topic].split("|").map((each) => each.trim());
  expect(ways.length).toBeGreaterThanOrEqual(8);
  expect(ways.filter((words) => !found(words).includes(topic))).toEqual([]);
});

/** What sounds like a topic and is none: each may bring up nothing at all. */
test.each([
  "I don't need a ride",
  "I'm not calling about my bill",
  "This isn't about the claim I made or anything like that",
  "No problem with my refill",
  "Never mind the ride, my son can drive",
  "My neighbor got a bill like that",
  "A friend of mine had surgery",
  "My electric bill is high",
  "My name is Bill",
  "He took me for a ride with that story",
  "I lost my credit card",
  "Please hold on a minute",
  "Can I talk to a representative?",
  "I was deeply moved by what you said",
  "Let's move on",
  "I'll leave you my number",
  "I could use a refill of coffee",
  "This whole thing is such a headache",
  "It appeals to me",
  "I went to court, I had a court appointment",
  "You have been very helpful",
  "What is your name again?",
  "I already have an appointment",
  "I'm not looking for a doctor",
  "My coworker was denied coverage",
  "The weather is terrible today",
  "Thank you for your time",
  "Twenty six days ago",
  "Why did nobody ask for the authorization?",
])("“%s” brings up nothing", (words) => expect(found(words)).toEqual([]));

test.each([
  ["It's not about the bill, it's about my ID card", ["idCard"]],
  ["I don't need a ride but I need an interpreter", ["interpreter"]],
  ["I got a bill and my claim was denied", ["bill", "claim", "claimDenied"]],
  ["I don't understand this bill", ["bill"]],
] as const)("“%s” brings up what is meant", (words, meant) => expect(found(words)).toEqual(meant));

test("the newest sentence counts, last spoken last, and what is taken back is no topic any more", () => {
  const turns = said(
    "We need a ride",
    "I got a bill",
    "A ride on Friday, we need a ride",
    "Forget about the bill",
  );
  const heard = heardTopics(turns);
  expect([...heard.keys()]).toEqual(["ride"]);
  expect(heard.get("ride")).toMatchObject({ turnId: "turn-3", words: "A ride on Friday, we need a ride" });
});

test("what the agent or the bot brings up is not the caller's topic", () => {
  const [turn] = said("You could get a ride");
  expect([
    ...heardTopics([
      { ...turn!, from: "agent" },
      { ...turn!, from: "bot" },
    ]).keys(),
  ]).toEqual([]);
});

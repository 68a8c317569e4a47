import { expect, test } from "vitest";
import { said } from "../fake-moment.ts";
import { heardTopics, topics } from "./heard-topics.ts";
import type { Topic } from "./heard-topics.ts";

/** At least four ways to bring each topic up, parted by strokes. */
const sentences: Readonly<Record<Topic, string>> = {
  bill: "我收到一张账单|这个账单不对|你们多收了我的钱|为什么重复收费|医院一直在催款",
  claimDenied: "我的理赔被拒了|为什么不给报销|检查费用被拒绝了|你们拒绝赔",
  claim: "我想查理赔|报销什么时候能下来|我的索赔怎么样了|那笔钱报了吗",
  coverage: "牙齿包不包|我有什么福利|打疫苗是免费的吗|这个保险保什么",
  priorAuthorization: "我需要事先授权|手术批准了吗|核磁共振的授权下来了吗|医生申请了预授权",
  missingDocument: "还缺什么文件|我已经寄了材料，你们说要求补材料|病历没收到吗|还需要交哪些资料",
  idCard: "我的会员卡丢了|还没收到保险卡|我要补办一张卡|卡一直没寄到",
  findProvider: "我想找一个皮肤科医生|附近有没有会说中文的诊所|你们推荐哪个牙医|这个医生收我的保险吗",
  primaryCare: "我想换医生|我的家庭医生是谁|我要换一个家庭医生|可以指定一位新的医生吗",
  refill: "我的药吃完了|我要续药|没有药了|处方过期了|药快没了",
  medicineCost: "这个药太贵了|胰岛素多少钱|药费涨了|有没有仿制药",
  premium: "保费为什么涨了|每个月要交多少|保费翻了一倍|我的保险费还没交",
  paymentTrouble: "我付不起|可以分期吗|我们经济困难|没钱付这个|过了宽限期吗",
  leaving: "我想取消保险|我要退保|我要换一家保险公司|我想换到别的计划",
  newJob: "我找到新工作了|我失业了|我刚退休|我先生被裁了",
  turning26: "我儿子快26岁了|女儿满二十六岁怎么办|他26岁还能用我的保险吗|到26岁就不能用了吗",
  turning65: "我快65岁了|我什么时候申请联邦医保|六十五岁以后怎么办|我想办红蓝卡",
  moved: "我搬家了|我们刚搬到丹佛|我要改地址|你们的地址是旧的，我有新地址",
  otherInsurance: "我还有另外一个保险|我在我先生公司的保险里|哪个保险先付|我有两个保险",
  cost: "核磁共振多少钱|我要付多少|自付额是多少|可以估价吗",
  benefitLimit: "理疗还剩几次|我的次数用完了|最多几次|一年有多少次治疗",
  appointment: "我想预约|帮我约医生|我要改期|我明天有个复诊",
  ride: "我需要接送|没人送我去医院|我没有车|我不会开车|我没办法去诊所",
  interpreter: "我需要翻译|我不会说英语，不会英语|有会讲中文的吗|我妈妈听不懂英文",
  telehealth: "可以视频看诊吗|有远程医疗吗|能不能网上看病|我想电话问诊",
  hospital: "我刚出院|我妈妈住院了|我上周做了手术|送到医院急诊了",
  symptoms: "我发烧了|我头晕|膝盖很痛|我一直咳嗽",
  overwhelmed: "我撑不住了|我一个人照顾我妈妈|我忙不过来|我真的不知道怎么办",
  representative: "我有授权书|我替我妈妈打电话|我是他的监护人|我想授权女儿",
  promise: "你们答应给我回电的|没有人回我电话|我一直在等你们的回电|他说好会寄给我",
  calledBefore: "我打过三次了|这是第二次打|我上周打过电话|我已经说过了",
  appeal: "我要上诉|我要申诉|我不同意这个决定|请重新审核",
  complaint: "我要投诉|叫你们主管来|那个人态度很差|他挂了我的电话",
  survey: "我填了你们的问卷|我给了低分|满意度调查我做了|我评价过服务",
  credentialing: "我们想加入你们的网络|资格认证到哪一步了|我们的资质审核好了吗|我更新了CAQH",
  portal: "我登录不了|我忘记密码了|网站上能查吗|网上账号怎么用",
};

const found = (words: string): readonly Topic[] => [...heardTopics(said(words)).keys()];

test.each(topics)("people bring up %s in at least four ways", (topic) => {
  const ways = sentences[topic].split("|");
  expect(ways.length).toBeGreaterThanOrEqual(4);
  expect(ways.filter((words) => !found(words).includes(topic))).toEqual([]);
});

/** What sounds like a topic and is none: each may bring up nothing at all. */
test.each([
  "我不需要接送",
  "我不是问账单的事",
  "我邻居的理赔被拒了",
  "我朋友住院了",
  "我的信用卡丢了",
  "我的电费账单很高",
  "请等一下",
  "谢谢你的帮助",
  "账单没有问题",
  "已经约好了预约",
  "你叫什么名字",
  "不用翻译，谢谢",
  "为什么没有人申请授权",
])("“%s” brings up nothing", (words) => expect(found(words)).toEqual([]));

test.each([
  ["是不是账单有错", ["bill"]],
  ["我不是问账单，我要补办会员卡", ["idCard"]],
  ["我不需要接送，但是我需要翻译", ["interpreter"]],
] as const)("“%s” brings up what is meant", (words, meant) => expect(found(words)).toEqual(meant));

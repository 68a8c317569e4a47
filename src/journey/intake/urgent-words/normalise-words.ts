/**
 * How people type in a hurry, made alike: lower case, no accents, no apostrophes, letters held down let go, Traditional
 * characters as Simplified ones. Words are parted by single spaces; Chinese stays as it is written.
 */
export function normaliseWords(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/['’`´]/g, "")
    .replaceAll(/(\p{L})\1{2,}/gu, "$1$1")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
    .trim();
}

/** Only the characters that words of danger, and of what takes danger from them, are written with. */
const pairs =
  "氣气 頭头 臉脸 腫肿 發发 腦脑 現现 藥药 殺杀 傷伤 體体 媽妈 爺爷 爸爸 過过 嚥咽 燒烧 無无 嗎吗 醫医 員员 說说 話话 " +
  "動动 應应 醒醒 識识 暈晕 壓压 悶闷 緊紧 張张 臟脏 呼呼 順顺 聲声 紅红 紫紫 時时 斷断 裡里 裏里 們们 個个 點点 開开 " +
  "關关 塊块 結结 兒儿 嬰婴 懷怀 産产 產产 帳账 單单 賠赔 費费 檢检 查查 計计 劃划 歷历 記记 錄录 覺觉 電电 為为 會会 " +
  "見见 聽听 麼么 樣样 夠够 還还 從从 後后 幾几 壞坏 難难 夢梦 亂乱 極极 樓楼 條条 術术 專专 詢询 問问 護护 險险 報报 " +
  "達达 癱瘫 瘓痪 絕绝 淚泪 離离 邊边 隻只 腳脚 啲些 冇没 喺在 嘅的 唔不 咗了 佢他 係是 睇看 攰累 嘢东西 緩缓 劇剧 " +
  "烈烈 倒倒 噁恶 吞吞 農农 傾倾 視视 撐撑 墮堕 燙烫 嚴严 爛烂 輕轻 顫颤 敏敏 過过 喉喉 嚨咙 較较 長长 陣阵 經经 驗验 " +
  "飯饭 餓饿 讓让 與与 誰谁 愛爱 誤误 濃浓 來来 請请 幫帮 給给 沒没 對对 當当 實实 際际 陽阳 癥症 轉转 車车 連连 遠远 " +
  "運运 鐘钟 鬱郁 優优 復复 複复 鮮鲜 滿满 陰阴 滯滞 創创 淺浅 濕湿 瀉泻 寫写 嘔呕 鼻鼻 齒齿 髮发 類类 題题 顏颜 額额 願愿";
const simplified: ReadonlyMap<string, string> = new Map(
  pairs.split(" ").flatMap((pair) => {
    const [from = "", ...to] = pair;
    return from === "" ? [] : [[from, to.join("")] as const];
  }),
);

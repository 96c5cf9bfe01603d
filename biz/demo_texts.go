package biz

import "math/rand/v2"

// The words of the demo, written for it. Names are put together from these, with
// "demo_" before and a number behind.
var (
	demoNamesEN = []string{
		"river", "maple", "cloud", "comet", "pepper", "willow", "harbor", "pixel", "lantern", "meadow", "walnut", "breeze",
		"copper", "ginger", "island", "juniper", "kite", "lemon", "marble", "nimbus", "olive", "pebble", "quartz", "robin",
		"saffron", "tulip", "umbrella", "violet", "wander", "yarrow",
	}
	demoNamesZH = []string{
		"小溪", "山风", "晚霞", "青柠", "麦田", "星河", "竹影", "海盐", "橙子", "云朵", "石榴", "白鹭",
		"纸船", "松果", "雨巷", "豆浆", "银杏", "风铃", "月台", "薄荷",
	}
)

var demoSignatures = []string{
	"Slow mornings, long walks.", "I film what I cook.", "Mostly clouds, sometimes cats.", "Learning one thing a week.",
	"Bicycles, bridges, bread.", "Here for the small moments.", "Two plants and a camera.", "Out of office, in the hills.",
	"Collecting sounds of the city.", "Tea first.",
	"慢慢走，慢慢拍。", "今天也要好好吃饭。", "把日子过成喜欢的样子。", "爱拍云，也爱发呆。", "周末在路上。",
	"养花新手，拍照老手。", "一杯茶，一本书。", "记录每一个普通的日子。", "会做三道菜。", "喜欢下雨天。",
	"",
}

// A title is one of these, then one of those.
var (
	demoScenesEN = []string{
		"Rain on the roof", "The first coffee", "Sunset by the river", "A walk through the market", "My desk", "Noodles from scratch",
		"The last train", "A quiet library", "Kites on the hill", "Street music", "Our balcony garden", "Snow in the yard",
		"Learning to juggle", "A very small boat", "Baking bread", "The old bridge", "Cycling to work", "Clouds over the city",
		"Painting a fence", "A cat in the window", "Making dumplings", "Night lights", "The long way home", "Waves and pebbles",
	}
	demoTailsEN = []string{
		"", "", ", part one", ", in one minute", " this morning", ", no talking", " again", ", take two", " with friends",
		" — worth the wait", ", sound on", " on a Sunday",
	}
	demoScenesZH = []string{
		"雨天的窗边", "清晨第一杯咖啡", "江边的日落", "逛一逛菜市场", "我的书桌", "手工拉面", "末班地铁", "安静的图书馆",
		"山坡上放风筝", "街头的琴声", "阳台小花园", "院子里的雪", "学着做木工", "一只很小的船", "烤一炉面包", "老桥的故事",
		"骑车去上班", "城市上空的云", "给篱笆刷漆", "窗台上的猫", "一起包饺子", "夜晚的灯光", "绕远路回家", "海浪与石子",
	}
	demoTailsZH = []string{
		"", "", "，第一集", "，一分钟看完", "｜今天早上", "，请打开声音", "，又来了", "，再试一次", "，和朋友们", "｜等得值得", "，没有台词", "｜周日随拍",
	}
)

// demoTitle draws a title.
func demoTitle(rng *rand.Rand) string {
	if rng.IntN(2) == 0 {
		return pick(rng, demoScenesZH) + pick(rng, demoTailsZH)
	}
	return pick(rng, demoScenesEN) + pick(rng, demoTailsEN)
}

var demoComments = []string{
	"So calm. I watched it twice.", "Where is this?", "The light is lovely.", "This made my day.", "More of this, please!",
	"Which camera do you use?", "I can almost smell it.", "Saved for the weekend.", "That ending!", "Beautifully simple.",
	"Greetings from the other side of the sea.", "My grandmother made it the same way.", "The sound is so good.", "Part two?",
	"I tried this today and it worked.", "Wonderful colours.", "Short and sweet.", "You have a patient cat.", "First!", "Well done.",
	"太治愈了，看了两遍。", "请问这是哪里？", "光线真好看。", "今天的快乐有了。", "求更新！", "用什么相机拍的？", "隔着屏幕都闻到香味了。",
	"收藏了，周末去。", "结尾太妙了。", "简单又好看。", "我家也是这样做的。", "声音好舒服。", "下集呢？", "照着试了，成功！",
	"颜色真美。", "短小精悍。", "这只猫好有耐心。", "前排打卡。", "拍得真用心。", "想起小时候了。",
}

var demoMessages = []string{
	"Hi! I liked your last video.", "Thanks, that is kind of you.", "Are you free on Saturday?", "Yes, after lunch.", "See you there!",
	"Did you try the recipe?", "I did, it was great.", "How long did the editing take?", "An hour, more or less.", "I'll bring the tripod.",
	"The weather looks good.", "Let's film by the river.", "Good idea.", "Talk soon!", "Happy to help.", "On my way.",
	"你好，很喜欢你的新视频！", "谢谢，过奖啦。", "周六有空吗？", "下午可以。", "那到时候见！", "菜谱试过了吗？", "试了，很好吃。",
	"剪辑花了多久？", "差不多一个小时。", "我带三脚架。", "天气看起来不错。", "去江边拍吧。", "好主意。", "回头聊！", "不客气。", "在路上了。",
}

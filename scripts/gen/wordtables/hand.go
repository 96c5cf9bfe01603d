package main

type hand struct {
	to   string
	kind int
}

// byHand is what no rule finds or what the rules get wrong.
var byHand = map[rune]hand{}

func init() {
	for kind, pairs := range map[int][]string{
		kWidth: {"ßss", "ẞss", "ĸk", "ŋn", "Ŋn", "ðd", "Ðd", "ȸdb", "ȹqp", "ɶoe", "ᴂae"},
		kStyled: {
			"©c", "®r", "ℹi", "™tm", "℠sm", "🆊p",
			"🉠福", "🉡禄", "🉢寿", "🉣喜", "🉤囍", "🉥财",
		},
		kConfusable: {
			// Latin letters with other names.
			"ɑa", "Ɑa", "ɒa", "Ɒa", "ɩi", "Ɩi", "ʊu", "Ʊu", "ɣy", "Ɣy", "ƍd", "þp", "Þp", "ƿp", "Ƿp", "ʒ3", "Ʒ3", "ȝ3", "Ȝ3",
			"ʃs", "Ʃs", "əe", "Əe", "ɚe", "ɤy", "ꭓx", "Ꭓx", "ꞵb", "Ꞵb", "ƨs", "Ƨs", "ƅb", "Ƅb", "ƽ5", "Ƽ5", "ꬰa",
			"ɷo", "ʘo", "ɸo", "ꞛe", "ʉu", "ƻ2", "ɧh", "ꜧh", "Ᏸb", "ᏸb",
			// Greek and Cyrillic, by shape.
			"αa", "βb", "γy", "εe", "ηn", "ιi", "Ιi", "κk", "νv", "οo", "ρp", "σo", "τt", "υu", "χx", "ωw", "μu", "Μm", "Νn", "Ηh", "Υy", "ϲc", "ςs",
			"Γr", "Δa", "Λa", "Ξe", "Πn", "πn", "Σe", "Ωo", "Ʌa", "ʌa", "ᴧa",
			"аa", "вb", "гr", "еe", "єe", "кk", "мm", "нh", "оo", "рp", "сc", "тt", "уy", "хx", "іi", "Іi", "јj", "ѕs", "ԁd", "ԛq", "ԝw", "ьb", "ѵv", "үy", "ӏl", "Ӏl", "пn", "шw", "щw",
			// Canadian syllabics as letter shapes.
			"ᗩa", "ᗷb", "ᗪd", "ᗴe", "ᖴf", "ᕼh", "ᒍj", "ᒪl", "ᗰm", "ᑎn", "ᑭp", "ᖇr", "ᔕs", "ᑌu", "ᐯv", "ᗯw", "᙭x", "ᑕc", "ᘜg", "ᑫq", "ᔭy", "ᘔz", "ᗅa", "ᗞd",
			"ᕮe", "ᙓe", "ᗝo", "ᓍo", "ᓰi", "ᖻy", "ᖶt", "ᕲd", "ᖺh", "ᙢm", "ᘉn", "ᕵp", "ᕴq", "ᖆr", "ᔑs", "ᙈu", "ᕓv", "ᙡw",
			// Currency signs as letters; ordinary ones (€ £ ¥ ¢ $) are left to the leet table.
			"₳a", "฿b", "₿b", "₵c", "₣f", "₲g", "₭k", "₥m", "₦n", "₱p", "₽p", "₴s", "₮t", "₩w", "℮e",
			// Signs that are drawn as letters are.
			"∀a", "∃e", "∈e", "∪u", "∨v",
		},
		// Pronouns of Taiwan, and radicals for their characters as Unihan does for 扌.
		kVariant: {"妳你", "牠它", "祂他", "讠言", "訁言", "钅金", "釒金", "饣食", "飠食", "纟丝", "糹丝", "牜牛", "氺水", "覀西"},
		kDigit:   {"🔟10"},
		// л looks like nothing Latin, though TR39 has Л beside Λ.
		kCase: {"Лл"},
	} {
		for _, p := range pairs {
			rs := []rune(p)
			byHand[rs[0]] = hand{string(rs[1:]), kind}
		}
	}
}

// noVariant are components that Unihan has as variants of whole characters.
var noVariant = map[rune]bool{'乚': true, '厶': true, '冂': true, '勹': true, '亼': true}

// numerals are the Han digits and the ones that banks use.
var numerals = map[rune]rune{}

func init() {
	for _, s := range []string{"〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"} {
		for i, r := range []rune(s) {
			numerals[r] = rune('0' + i)
		}
	}
}

package biz

import (
	"encoding/csv"
	"errors"
	"fmt"
	"strings"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
)

// textError is an error within a file that people are told in their language.
type textError errs.Text

func (e textError) Error() string { return e.EN }

// wordTexts says in Chinese what the filter, and what reads CSV, finds. Both say it in
// English themselves.
var wordTexts = map[error]string{
	wordfilter.ErrNothingLeft: "没有可供匹配的字母、数字或文字",
	wordfilter.ErrSentences:   "中间有换行或句末标点，无法跨越匹配",
	wordfilter.ErrWideGap:     "两个字符之间的符号过多，无法跨越匹配",
	wordfilter.ErrNoLevel:     "没有等级",
	wordfilter.ErrAlphabet:    "含有超出规则集字符种类上限（32,000 种）的字符",
	wordfilter.ErrReadings:    "连字旁有可能被视为字母的符号，在自身文本中也无法匹配",
	csv.ErrBareQuote:          "引号只能用于包裹整个字段",
	csv.ErrQuote:              "引号未配对，或字段中的引号没有写两次",
}

// unknownNames are the kinds of names in a file, in Chinese.
var unknownNames = map[string]string{"level": "等级", "match": "匹配方式", "technique": "规避手法"}

// EntryProblem is what is wrong with an entry, or with the file it stands in, in both
// languages. The English is the error's own.
func EntryProblem(err error) errs.Text {
	out := errs.Text{EN: err.Error()}
	var own textError
	var name *wordfilter.UnknownNameError
	switch {
	case errors.As(err, &own):
		return errs.Text(own)
	case errors.As(err, &name):
		out.ZH = fmt.Sprintf("%s %q 不在可选值 %s 中", unknownNames[name.What], name.Name, strings.Join(name.Known, ", "))
	default:
		for known, zh := range wordTexts {
			if errors.Is(err, known) {
				out.ZH = zh
			}
		}
	}
	return out
}

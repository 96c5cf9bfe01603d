package access

import (
	"fmt"
	"slices"
)

// Explanation is why a role may or may not do something.
type Explanation struct {
	Allowed bool
	Rule    []string // the rule that decided, as Casbin has it: role, object, action, effect; nil: none did
	EN, ZH  string
}

// Explain asks Casbin which rule decides.
func (t *Table) Explain(role, object, action string) (Explanation, error) {
	var ok bool
	var rule []string
	if e := t.enforcers[role]; e != nil {
		var err error
		t.mu.Lock()
		ok, rule, err = e.EnforceEx(role, object, action)
		t.mu.Unlock()
		if err != nil {
			return Explanation{}, fmt.Errorf("access: %w", err)
		}
	}
	x := Explanation{Allowed: ok, Rule: slices.Clone(rule)}
	if len(rule) < 4 {
		x.Rule = nil
		x.EN = fmt.Sprintf("no rule allows %s %s:%s, and what nothing allows is denied", role, object, action)
		x.ZH = fmt.Sprintf("没有规则允许 %s 执行 %s:%s，未被允许的一律拒绝", role, object, action)
		return x, nil
	}
	own, verb, zh := "", "allows", "允许"
	if rule[3] == Deny {
		verb, zh = "denies", "拒绝"
	}
	zhOwn := ""
	if rule[0] != role {
		own, zhOwn = ", from which "+role+" inherits,", "（"+role+" 继承自该角色）"
	}
	x.EN = fmt.Sprintf("a rule of %s%s %s %s:%s", rule[0], own, verb, rule[1], rule[2])
	x.ZH = fmt.Sprintf("%s 的规则%s%s %s:%s", rule[0], zhOwn, zh, rule[1], rule[2])
	return x, nil
}

package biz

import (
	"context"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// starterPolicies are the rules that a server begins with. They can be edited.
var starterPolicies = []Policy{
	{Code: "minors", Category: "abuse", Points: 12, StrikeDays: 730, Measure: MeasureBan, Title: errs.T("Protection of minors", "保护未成年人"),
		Text: errs.T("Content that sexualises, exploits or endangers minors is forbidden.", "禁止发布性化、利用或危害未成年人的内容。")},
	{Code: "self_harm", Category: "other", Measure: MeasureTakedown, Title: errs.T("Suicide and self-harm", "自杀与自残"),
		Text: errs.T("Do not encourage or teach suicide or self-harm. Who is in need gets help, no points.", "请勿鼓励或教授自杀、自残行为。对需要帮助的人不记分。")},
	{Code: "violence", Category: "violence", Points: 4, StrikeDays: 180, Measure: MeasureTakedown, Title: errs.T("Violence", "暴力血腥"),
		Text: errs.T("Do not threaten or glorify violence, and do not show cruelty for its own sake.", "禁止威胁、美化暴力，禁止无端展示残酷血腥的画面。")},
	{Code: "sexual", Category: "sexual", Points: 3, StrikeDays: 90, Measure: MeasureTakedown, Title: errs.T("Sexual content", "色情低俗"),
		Text: errs.T("Pornography and sexual solicitation are not allowed here.", "禁止发布色情内容及招嫖信息。")},
	{Code: "drugs", Category: "drugs", Points: 6, StrikeDays: 180, Measure: MeasureTakedown, Title: errs.T("Drugs", "毒品"),
		Text: errs.T("Do not offer, sell or praise illegal drugs.", "禁止提供、出售或美化毒品。")},
	{Code: "fraud", Category: "fraud", Points: 6, StrikeDays: 180, Measure: MeasureSuspend, MeasureDays: 7, Title: errs.T("Fraud", "诈骗"),
		Text: errs.T("Do not deceive others to get their money, data or accounts.", "禁止以欺骗手段获取他人的钱财、数据或账号。")},
	{Code: "hate", Category: "abuse", Points: 4, StrikeDays: 180, Measure: MeasureTakedown, Title: errs.T("Hate", "仇恨歧视"),
		Text: errs.T("Do not attack people for their origin, religion, sex, disability or whom they love.", "禁止因出身、宗教、性别、残障或性取向攻击他人。")},
	{Code: "abuse", Category: "abuse", Points: 2, StrikeDays: 90, Measure: MeasureMute, MeasureDays: 1, Title: errs.T("Insults and harassment", "辱骂骚扰"),
		Text: errs.T("Do not insult, threaten or pursue others.", "禁止辱骂、威胁或纠缠他人。")},
	{Code: "privacy", Category: "abuse", Points: 3, StrikeDays: 90, Measure: MeasureTakedown, Title: errs.T("Private data", "侵犯隐私"),
		Text: errs.T("Do not publish the private data of others without their consent.", "未经同意，禁止公开他人的隐私信息。")},
	{Code: "gambling", Category: "gambling", Points: 4, StrikeDays: 180, Measure: MeasureTakedown, Title: errs.T("Gambling", "赌博"),
		Text: errs.T("Do not offer or advertise gambling.", "禁止提供或宣传赌博。")},
	{Code: "impersonation", Category: "fraud", Points: 3, StrikeDays: 90, Measure: MeasureWarn, Title: errs.T("Impersonation", "冒充他人"),
		Text: errs.T("Do not pretend to be another person, company or authority.", "禁止冒充他人、企业或机构。")},
	{Code: "copyright", Category: "other", Points: 2, StrikeDays: 90, Measure: MeasureTakedown, Title: errs.T("Copyright", "侵犯版权"),
		Text: errs.T("Publish only what you have the rights to.", "请只发布你拥有相应权利的内容。")},
	{Code: "ads", Category: "ads", Points: 1, StrikeDays: 30, Measure: MeasureTakedown, Title: errs.T("Advertising", "广告引流"),
		Text: errs.T("Unwanted advertising, and leading others to other services, is not allowed.", "禁止发布垃圾广告或引流信息。")},
	{Code: "spam", Category: "ads", Points: 1, StrikeDays: 30, Measure: MeasureTakedown, Title: errs.T("Spam", "垃圾信息"),
		Text: errs.T("Do not post the same again and again, and do not use bots to gain reach.", "禁止反复发布相同内容，禁止使用机器手段刷量。")},
	{Code: "other", Category: "other", Points: 1, StrikeDays: 30, Measure: MeasureWarn, Title: errs.T("Other rules", "其他规则"),
		Text: errs.T("Follow the law, and treat others as you want to be treated.", "请遵守法律法规，友善待人。")},
}

const starterSetting = "policies_starter"

// FirstPolicies puts the rules that a server begins with in, once.
func (s *Service) FirstPolicies(ctx context.Context) error {
	if _, err := s.db.Setting(ctx, starterSetting); !errors.Is(err, dal.ErrNotFound) {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		fresh, err := tx.NewSetting(ctx, starterSetting, "done")
		if err != nil || !fresh {
			return err
		}
		for _, p := range starterPolicies {
			if err := s.addPolicy(ctx, tx, &model.Policy{Code: p.Code, Version: 1, Active: true, PolicyRule: p.rule()}, 0); err != nil {
				return err
			}
		}
		return nil // their first versions say that the program made them
	})
}

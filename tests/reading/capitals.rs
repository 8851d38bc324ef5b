//! A capital is the state that acts, or the place where something happens.

use super::notation::hold;

#[test]
fn a_capital_that_acts_is_its_state() {
    hold(&[
        ("حذرت واشنطن موسكو.", "واشنطن→country:US; موسكو→country:RU"),
        ("أدانت القاهرة الهجوم.", "القاهرة→country:EG"),
        ("رفضت الرباط الاتهامات.", "الرباط→country:MA"),
        ("أعلنت الخرطوم موقفها من أديس أبابا.", "الخرطوم→country:SD; أديس أبابا→country:ET"),
    ]);
}

#[test]
fn a_capital_where_something_happens_is_a_place() {
    hold(&[
        ("وصل الرئيس الأوكراني إلى واشنطن.", "الأوكراني→country:UA; واشنطن→place:washington"),
        ("وصل الوفد إلى القاهرة.", "القاهرة→place:cairo"),
        ("اندلع حريق في حي شعبي بالقاهرة.", "القاهرة→place:cairo"),
        ("وصل الوزير إلى الرباط.", "الرباط→place:rabat"),
        ("اجتمع الوزراء في موسكو.", "موسكو→place:moscow"),
    ]);
}

#[test]
fn a_capital_of_the_same_name_as_its_state() {
    hold(&[
        ("دعت تونس إلى الحوار.", "تونس→country:TN"),
        ("تظاهر الآلاف وسط تونس العاصمة.", "تونس العاصمة→place:tunis"),
        ("دعت الجزائر إلى عقد القمة.", "الجزائر→country:DZ"),
        ("وقع الانفجار في الجزائر العاصمة.", "الجزائر العاصمة→place:algiers"),
        ("أعلنت الكويت تضامنها مع السعودية.", "الكويت→country:KW; السعودية→country:SA"),
        ("وصل الوزير إلى مدينة الكويت.", "مدينة الكويت→place:kuwait-city"),
    ]);
}

#[test]
fn capitals_that_are_other_things() {
    hold(&[
        ("أعفي من الدفع بسبب القوة القاهرة.", ""),
        ("أصيب اللاعب في الرباط الصليبي.", ""),
        ("أعلنت ولاية واشنطن حالة الطوارئ.", "ولاية واشنطن→place:washington-state"),
        ("ذكرت صحيفة واشنطن بوست أن الاتفاق قريب.", "صحيفة واشنطن بوست→outlet:washington-post"),
        ("انتقل الوفد إلى العاصمة.", ""),
    ]);
}

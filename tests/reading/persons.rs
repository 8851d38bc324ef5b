//! Persons in the tables, and persons whom only their title or name shows.

use super::notation::hold;

#[test]
fn titles_and_nisbas_are_no_part_of_the_name() {
    hold(&[
        ("قال وزير الخارجية الروسي سيرغي لافروف إن بلاده ترفض.", "الروسي→country:RU; سيرغي لافروف→person:lavrov-sergei"),
        (
            "زار ولي العهد السعودي الأمير محمد بن سلمان فرنسا.",
            "السعودي→country:SA; محمد بن سلمان→person:bin-salman-mohammed; فرنسا→country:FR",
        ),
        (
            "بحث الرئيس المصري عبد الفتاح السيسي والعاهل الأردني عبد الله الثاني الوضع.",
            "المصري→country:EG; عبد الفتاح السيسي→person:sisi-abdel-fattah; الأردني→country:JO; عبد الله الثاني→person:abdullah-ii",
        ),
        (
            "أعلن الرئيس الفرنسي إيمانويل ماكرون ورئيسة الوزراء الإيطالية جورجيا ميلوني اتفاقا.",
            "الفرنسي→country:FR; إيمانويل ماكرون→person:macron-emmanuel; الإيطالية→country:IT; جورجيا ميلوني→person:meloni-giorgia",
        ),
        ("وصل السفير الأميركي لدى تركيا جيف فليك.", "الأميركي→country:US; تركيا→country:TR; جيف فليك→person:flake-jeff"),
    ]);
}

#[test]
fn names_joined_by_and_are_two() {
    hold(&[(
        "أعلن عبد الفتاح البرهان ومحمد حمدان دقلو الاتفاق.",
        "عبد الفتاح البرهان→person:burhan-abdel-fattah; محمد حمدان دقلو→person:dagalo-mohamed-hamdan",
    )]);
}

#[test]
fn a_title_shows_a_person_in_no_table() {
    hold(&[
        (
            "التقى الوزير الطاجيكي فرهاد سليموف نظيره الروسي.",
            "الطاجيكي→country:TJ; فرهاد سليموف→person/TJ; الروسي→country:RU",
        ),
        (
            "استقبل نظيره الكازاخستاني مختار تليوبردي الوفد.",
            "الكازاخستاني→country:KZ; مختار تليوبردي→person:tleuberdi-mukhtar",
        ),
        ("قال المحلل السياسي سامر الخطيب إن الوضع صعب.", "سامر الخطيب→person"),
    ]);
}

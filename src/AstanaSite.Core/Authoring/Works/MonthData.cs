namespace AstanaSite.Authoring.Works;

/// <summary>The names of months from CLDR 48.2.0, written by <c>make-months.mjs</c>.</summary>
internal static class MonthData
{
    /// <summary>
    /// A language and its twelve months on a line, or on lines that begin with a space; several forms with <c>/</c> between, a space
    /// within as <c>_</c>.
    /// </summary>
    public const string Names = """
        en january february march april may june july august september october november december
        ar يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
        ar-SY كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
        ar-DZ جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
        ar-MA يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر
        ru январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября
          октябрь/октября ноябрь/ноября декабрь/декабря
        fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        kk қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
        tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        fa ژانویه/ژانویهٔ فوریه/فوریهٔ مارس آوریل مه/مهٔ ژوئن ژوئیه/ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر
        ku rêbendan/rbn sibat/sbt adar/adr nîsan/nsn gulan/gln hezîran/hzr tîrmeh/trm tebax/tbx îlon/îln cotmeh mijdar/mjd
          berfanbar/brf
        ckb کانوونی_دووەم شوبات ئازار نیسان ئایار حوزەیران تەمووز ئاب ئەیلوول تشرینی_یەکەم تشرینی_دووەم کانونی_یەکەم
        de januar februar märz april mai juni juli august september oktober november dezember
        es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        nl januari februari maart/mrt april mei juni juli augustus september oktober november december
        zh 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
        uk січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня
          вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня
        be студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка май/мая чэрвень/чэрвеня ліпень/ліпеня
          жнівень/жніўня верасень/верасня кастрычнік/кастрычніка лістапад/лістапада снежань/снежня
        pl styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia
          wrzesień/września październik/października listopad/listopada grudzień/grudnia
        cs leden/ledna únor/února březen/března duben/dubna květen/května červen/června/čvn červenec/července/čvc srpen/srpna
          září říjen/října listopad/listopadu prosinec/prosince
        sk január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta
          september/septembra október/októbra november/novembra december/decembra
        sl januar februar marec april maj junij julij avgust september oktober november december
        hr siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja
          kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga prosinac/prosinca
        bs januar februar mart april maj juni juli august septembar oktobar novembar decembar
        sr јануар фебруар март април мај јун јул август септембар октобар новембар децембар
        sr-Latn januar februar mart april maj jun jul avgust septembar oktobar novembar decembar
        mk јануари февруари март април мај јуни јули август септември октомври ноември декември
        bg януари февруари март април май юни юли август септември октомври ноември декември
        ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie/nov decembrie
        hu január február március április május június július augusztus szeptember október november december
        el ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου
          ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου
          δεκέμβριος/δεκεμβρίου
        sq janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
        sv januari februari mars april maj juni juli augusti september oktober november december
        da januar februar marts april maj juni juli august september oktober november december
        nb januar februar mars april mai juni juli august september oktober november desember
        nn januar februar mars april mai juni juli august september oktober november desember
        is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
        fo januar februar mars apríl mai juni juli august september oktober november desember
        fi tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta
          kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta
          joulukuu/joulukuuta
        et jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
        lv janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
        lt sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos
          rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio
        ga eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán_fómhair/mfómh deireadh_fómhair/dfómh samhain
          nollaig
        gd am_faoilleach/dhen_fhaoilleach/faoi an_gearran/dhen_ghearran/gearr am_màrt/dhen_mhàrt/màrt
          an_giblean/dhen_ghiblean/gibl an_cèitean/dhen_chèitean/cèit an_t-ògmhios/dhen_ògmhios/ògmh
          an_t-iuchar/dhen_iuchar/iuch an_lùnastal/dhen_lùnastal/lùna an_t-sultain/dhen_t-sultain/sult
          an_dàmhair/dhen_dàmhair/dàmh an_t-samhain/dhen_t-samhain/samh an_dùbhlachd/dhen_dùbhlachd/dùbh
        cy ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
        br genver cʼhwevrer meurzh ebrel mae mezheven gouere eost gwengolo here du kerzu/kzu
        ca gener/de_gener/de_gen febrer/de_febrer/de_febr març/de_març abril/d’abril maig/de_maig juny/de_juny
          juliol/de_juliol/de_jul agost/d’agost/ag setembre/de_setembre/de_set octubre/d’octubre novembre/de_novembre/de_nov
          desembre/de_desembre/de_des
        gl xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
        eu urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua
        ast xineru/de_xineru febreru/de_febreru marzu/de_marzu abril/d’abril mayu/de_mayu xunu/de_xunu xunetu/de_xunetu/xnt
          agostu/d’agostu setiembre/de_setiembre ochobre/d’ochobre payares/de_payares avientu/d’avientu
        rm schaner/da_schaner favrer/da_favrer mars/da_mars avrigl/d’avrigl matg/da_matg zercladur/da_zercladur
          fanadur/da_fanadur avust/d’avust settember/da_settember october/d’october november/da_november december/da_december
        fur zenâr fevrâr març avrîl mai jugn lui avost setembar otubar novembar dicembar
        hsb januar/januara februar/februara měrc/měrca apryl/apryla meja/meje junij/junija julij/julija awgust/awgusta
          september/septembra oktober/oktobra nowember/nowembra december/decembra
        dsb januar/januara februar/februara měrc/měrca apryl/apryla maj/maja junij/junija julij/julija awgust/awgusta
          september/septembra oktober/oktobra nowember/nowembra december/decembra
        lb januar februar mäerz abrëll mee juni juli august september oktober november dezember
        oc de_genièr de_febrièr de_març d’abril de_mai de_junh de_julhet d’agost de_setembre d’octòbre de_novembre de_decembre
        eo januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro
        ia januario februario martio april maio junio julio augusto septembre octobre novembre decembre
        af januarie februarie maart/mrt april mei junie julie augustus september oktober november desember
        az yanvar fevral mart aprel may iyun/iyn iyul/iyl avqust sentyabr oktyabr noyabr dekabr
        uz yanvar fevral mart aprel may iyun/iyn iyul/iyl avgust sentabr oktabr noyabr dekabr
        ky январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
        tk ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr
        ug يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر
        mn нэгдүгээр_сар хоёрдугаар_сар гуравдугаар_сар дөрөвдүгээр_сар тавдугаар_сар зургаадугаар_сар долоодугаар_сар
          наймдугаар_сар есдүгээр_сар аравдугаар_сар арван_нэгдүгээр_сар арван_хоёрдугаар_сар
        ka იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი
        hy հունվար/հունվարի/հնվ փետրվար/փետրվարի/փտվ մարտ/մարտի/մրտ ապրիլ/ապրիլի մայիս/մայիսի/մյս հունիս/հունիսի/հնս
          հուլիս/հուլիսի/հլս օգոստոս/օգոստոսի/օգս սեպտեմբեր/սեպտեմբերի հոկտեմբեր/հոկտեմբերի նոյեմբեր/նոյեմբերի
          դեկտեմբեր/դեկտեմբերի
        he ינואר/ינו׳ פברואר/פבר׳ מרץ אפריל/אפר׳ מאי יוני יולי אוגוסט/אוג׳ ספטמבר/ספט׳ אוקטובר/אוק׳ נובמבר/נוב׳ דצמבר/דצמ׳
        ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
        hi जनवरी/जन॰ फ़रवरी/फ़र॰ मार्च अप्रैल मई जून जुलाई/जुल॰ अगस्त/अग॰ सितंबर/सित॰ अक्टूबर/अक्टू॰ नवंबर/नव॰ दिसंबर/दिस॰
        bn জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগ সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
        mr जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट/ऑग सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
        ta ஜனவரி/ஜன பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர் அக்டோபர் நவம்பர்/நவ டிசம்பர்
        te జనవరి/జన ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు/ఆగ సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
        kn ಜನವರಿ/ಜನ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್/ಆಗ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್
        ml ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ഓഗ സെപ്റ്റംബർ ഒക്‌ടോബർ/ഒക്ടോ നവംബർ ഡിസംബർ
        pa ਜਨਵਰੀ/ਜਨ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ/ਅਗ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ
        gu જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર
        or ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର
        si දුරුතු නවම් මැදින් බක් වෙසක් පොසොන් ඇසළ නිකිණි බිනර වප් ඉල් උඳුවප්
        th มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย
          ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค
        lo ມັງກອນ/ມ.ກ ກຸມພາ/ກ.ພ ມີນາ/ມ.ນ ເມສາ/ມ.ສ ພຶດສະພາ/ພ.ພ ມິຖຸນາ/ມິ.ຖ ກໍລະກົດ/ກ.ລ ສິງຫາ/ສ.ຫ ກັນຍາ/ກ.ຍ ຕຸລາ/ຕ.ລ ພະຈິກ/ພ.ຈ
          ທັນວາ/ທ.ວ
        km មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
        my ဇန်နဝါရီ ဖေဖော်ဝါရီ/ဖေ မတ် ဧပြီ/ဧ မေ ဇွန် ဇူလိုင်/ဇူ ဩဂုတ်/ဩ စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ/ဒီ
        id januari februari maret april mei juni juli agustus september oktober november desember
        ms januari februari mac april mei jun julai ogos september oktober november disember
        fil enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
        sw januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
        am ጃንዋሪ/ጃን ፌብሩዋሪ/ፌብ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር
        so jannaayo/janaayo febraayo maarso/mar abriil maayo/may juun/jun luulyo/lul ogosto/agosto/ogs sebteembar/sebtembar
          oktoobar noofeembar/nof diseembar
        ha janairu faburairu maris afirilu mayu yuni yuli agusta satumba oktoba nuwamba disamba
        yo oṣù_ṣẹ́rẹ́ oṣù_èrèlè oṣù_ẹrẹ̀nà oṣù_ìgbé oṣù_ẹ̀bibi oṣù_òkúdu oṣù_agẹmọ oṣù_ògún oṣù_owewe oṣù_ọ̀wàrà oṣù_bélú
          oṣù_ọ̀pẹ̀
        zu januwari februwari mashi ephreli meyi juni julayi agasti septhemba okthoba novemba disemba
        xh janyuwari februwari matshi epreli meyi juni julayi agasti septemba okthoba/okthobha novemba disemba
        """;
}

/**
 * Seaports that matter most to exporters from China, and those that they ship to: UN/LOCODE, the English name of the
 * trade, its Chinese names; in each country the larger ones first. Codes are those of the npm package sea-ports 0.0.9,
 * Chinese names those of freight lists in China, compared in 2026-11; where two are usual, both. A choice of ours, for
 * suggestions only: nothing is checked by it. A port whose Chinese name is not certain is left out.
 */
const TABLE = `
CNSHA Shanghai 上海
CNNGB Ningbo 宁波
CNSZX Shenzhen 深圳
CNYTN Yantian 盐田
CNSHK Shekou 蛇口
CNTAO Qingdao 青岛
CNTXG Xingang 新港 天津新港
CNTSN Tianjin 天津
CNXMN Xiamen 厦门
CNNSA Nansha 南沙
CNCAN Guangzhou 广州
CNHUA Huangpu 黄埔
CNDLC Dalian 大连
CNFOC Fuzhou 福州
CNLYG Lianyungang 连云港
CNCWN Chiwan 赤湾
CNDCB Da Chan Bay 大铲湾
CNYAN Yangshan 洋山
CNZOS Zhoushan 舟山
CNWNZ Wenzhou 温州
CNTAG Taicang 太仓
CNZJG Zhangjiagang 张家港
CNNTG Nantong 南通
CNNKG Nanjing 南京
CNWUH Wuhan 武汉
CNCKG Chongqing 重庆
CNQZJ Quanzhou 泉州
CNSTG Shantou 汕头
CNZSN Zhongshan 中山
CNZUH Zhuhai 珠海
CNJMN Jiangmen 江门
CNFOS Foshan 佛山
CNSUD Shunde 顺德
CNDGG Dongguan 东莞
CNHMN Humen 虎门
CNHUI Huizhou 惠州
CNZHA Zhanjiang 湛江
CNBHY Beihai 北海
CNFAN Fangcheng 防城 防城港
CNHAK Haikou 海口
CNYPG Yangpu 洋浦
CNYNT Yantai 烟台
CNWEI Weihai 威海
CNRZH Rizhao 日照
CNLKU Longkou 龙口
CNYIK Yingkou 营口
CNJNZ Jinzhou 锦州
CNSHP Qinhuangdao 秦皇岛
CNCGU Changshu 常熟
CNJIA Jiangyin 江阴
CNZHE Zhenjiang 镇江
CNYZH Yangzhou 扬州
CNWHI Wuhu 芜湖
CNZAP Zhapu 乍浦
HKHKG Hong Kong 香港
MOMFM Macau 澳门
TWKHH Kaohsiung 高雄
TWKEL Keelung 基隆
TWTXG Taichung 台中
SGSIN Singapore 新加坡
MYPKG Port Klang 巴生 巴生港
MYTPP Tanjung Pelepas 丹戎帕拉帕斯
MYPEN Penang 槟城
THLCH Laem Chabang 林查班
THBKK Bangkok 曼谷
VNSGN Ho Chi Minh City 胡志明市 西贡
VNHPH Haiphong 海防
VNDAD Da Nang 岘港
IDJKT Jakarta 雅加达
IDSUB Surabaya 泗水
IDSRG Semarang 三宝垄
IDBLW Belawan 勿拉湾
PHMNL Manila 马尼拉
PHCEB Cebu 宿务
KHKOS Sihanoukville 西哈努克港
MMRGN Yangon 仰光
JPTYO Tokyo 东京
JPYOK Yokohama 横滨
JPOSA Osaka 大阪
JPUKB Kobe 神户
JPNGO Nagoya 名古屋
JPHKT Hakata 博多
KRPUS Busan 釜山
KRINC Incheon 仁川
RUVVO Vladivostok 符拉迪沃斯托克 海参崴
RUVYP Vostochny 东方港
RULED St. Petersburg 圣彼得堡
RUNVS Novorossiysk 新罗西斯克
INNSA Nhava Sheva 那瓦舍瓦
INMUN Mundra 蒙德拉
INMAA Chennai 金奈
INBOM Mumbai 孟买
INCCU Kolkata 加尔各答
BDCGP Chittagong 吉大港
LKCMB Colombo 科伦坡
PKKHI Karachi 卡拉奇
AEJEA Jebel Ali 杰贝阿里
AEDXB Dubai 迪拜
AEAUH Abu Dhabi 阿布扎比
SAJED Jeddah 吉达
SADMM Dammam 达曼
OMSOH Sohar 苏哈尔
OMSLL Salalah 塞拉莱
KWSWK Shuwaikh 舒韦赫
IQUQR Umm Qasr 乌姆盖萨尔
IRBND Bandar Abbas 阿巴斯港
ILHFA Haifa 海法
ILASH Ashdod 阿什杜德
TRIST Istanbul 伊斯坦布尔
TRMER Mersin 梅尔辛
TRIZM Izmir 伊兹密尔
EGALY Alexandria 亚历山大
EGPSD Port Said 塞得港
EGDAM Damietta 达米埃塔
GRPIR Piraeus 比雷埃夫斯
ITGOA Genoa 热那亚
ITSPE La Spezia 拉斯佩齐亚
ITNAP Naples 那不勒斯
ITTRS Trieste 的里雅斯特
ESBCN Barcelona 巴塞罗那
ESVLC Valencia 瓦伦西亚
ESALG Algeciras 阿尔赫西拉斯
PTLIS Lisbon 里斯本
PTSIE Sines 锡尼什
FRLEH Le Havre 勒阿弗尔
FRFOS Fos-sur-Mer 福斯
FRMRS Marseille 马赛
NLRTM Rotterdam 鹿特丹
BEANR Antwerp 安特卫普
BEZEE Zeebrugge 泽布吕赫
DEHAM Hamburg 汉堡
DEBRV Bremerhaven 不来梅港
GBFXT Felixstowe 费利克斯托
GBSOU Southampton 南安普敦
GBLGP London Gateway 伦敦门户
GBLIV Liverpool 利物浦
SEGOT Gothenburg 哥德堡
DKAAR Aarhus 奥胡斯
NOOSL Oslo 奥斯陆
FIHEL Helsinki 赫尔辛基
FIKTK Kotka 科特卡
PLGDN Gdansk 格但斯克
PLGDY Gdynia 格丁尼亚
LVRIX Riga 里加
LTKLJ Klaipeda 克莱佩达
EETLL Tallinn 塔林
ROCND Constanta 康斯坦察
UAODS Odessa 敖德萨
SIKOP Koper 科佩尔
HRRJK Rijeka 里耶卡
USLAX Los Angeles 洛杉矶
USLGB Long Beach 长滩
USNYC New York 纽约
USSAV Savannah 萨凡纳
USHOU Houston 休斯敦
USOAK Oakland 奥克兰
USSEA Seattle 西雅图
USTIW Tacoma 塔科马
USCHS Charleston 查尔斯顿
USORF Norfolk 诺福克
USBAL Baltimore 巴尔的摩
USMIA Miami 迈阿密
USBOS Boston 波士顿
CAVAN Vancouver 温哥华
CAPRR Prince Rupert 鲁珀特王子港
CAMTR Montreal 蒙特利尔
CATOR Toronto 多伦多
CAHAL Halifax 哈利法克斯
MXZLO Manzanillo 曼萨尼约
MXVER Veracruz 韦拉克鲁斯
PAONX Colon 科隆
PABLB Balboa 巴尔博亚
COBUN Buenaventura 布埃纳文图拉
COCTG Cartagena 卡塔赫纳
PECLL Callao 卡亚俄
ECGYE Guayaquil 瓜亚基尔
CLSAI San Antonio 圣安东尼奥
CLVAP Valparaiso 瓦尔帕莱索
BRSSZ Santos 桑托斯
BRPNG Paranagua 巴拉那瓜
BRRIO Rio de Janeiro 里约热内卢
ARBUE Buenos Aires 布宜诺斯艾利斯
UYMVD Montevideo 蒙得维的亚
ZADUR Durban 德班
ZACPT Cape Town 开普敦
NGLOS Lagos 拉各斯
NGAPP Apapa 阿帕帕
GHTEM Tema 特马
CIABJ Abidjan 阿比让
SNDKR Dakar 达喀尔
KEMBA Mombasa 蒙巴萨
TZDAR Dar es Salaam 达累斯萨拉姆
DJJIB Djibouti 吉布提
MAPTM Tanger Med 丹吉尔
MACAS Casablanca 卡萨布兰卡
DZALG Algiers 阿尔及尔
AOLAD Luanda 罗安达
AUSYD Sydney 悉尼
AUMEL Melbourne 墨尔本
AUBNE Brisbane 布里斯班
AUFRE Fremantle 弗里曼特尔
AUADL Adelaide 阿德莱德
NZAKL Auckland 奥克兰
`;

/** A port of the table. */
export interface MajorSeaport {
  /** UN/LOCODE; its first two letters are the country. */
  readonly code: string;
  readonly name: string;
  /** Chinese names, the usual one first. */
  readonly chinese: readonly string[];
}

export const MAJOR_SEAPORTS: readonly MajorSeaport[] = Array.from(
  TABLE.matchAll(/^(\w{5}) (.+?)((?: \p{Script=Han}+)+)$/gmu),
  ([, code = '', name = '', chinese = '']) => ({ code, name, chinese: chinese.trim().split(' ') }),
);

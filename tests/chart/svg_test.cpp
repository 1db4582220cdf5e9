// SVG texts; and that the reader which judges them can find fault.

#include "chart/svg.hpp"

#include <gtest/gtest.h>

#include "made.hpp"
#include "scene_text.hpp"
#include "strict_xml.hpp"

namespace {

chart::Scene every_shape() {
    chart::Scene scene;
    scene.size = {120, 80};
    scene.name = "図の名前 <&>";
    scene.shapes = {chart::Box{{1, 2, 30, 20}, chart::Ink::actual, chart::Fill::solid, 4},
                    chart::Box{{40, 2, 30, 20}, chart::Ink::forecast, chart::Fill::hatched, 0},
                    chart::Box{{80, 2, 30, 0.5F}, chart::Ink::unjudged, chart::Fill::outlined, 0},
                    chart::Path{{{0, 40}, {50.125F, 45}, {100, -0.001F}}, chart::Ink::target, 2, true},
                    chart::Label{{60, 60}, chart::Align::middle, 13, true, chart::Ink::text, "名 \"a\" & 'b'"}};
    for (int shape = 0; shape < 6; ++shape)
        scene.shapes.push_back(chart::Mark{
            {10 + 15 * static_cast<float>(shape), 50}, 12, static_cast<chart::MarkShape>(shape), chart::Ink::met});
    scene.hits = {{{0, 0, 60, 80}, "2018年度", {"目標 5件", "実績 4件"}, "m"}};
    scene.table = {{"年度", "目標"}, {"2018年度", "5件"}};
    return scene;
}

TEST(SvgGolden, EveryShape) {
    const std::string file = chart::svg_file(every_shape());
    EXPECT_EQ(file, scene_text::approved("svg_every_shape", file));
    EXPECT_EQ(laws::svg_fault(file), "");
}

TEST(SvgGolden, AnIndicator) {
    const plan::Indicator indicator = made::indicator(
        "待機児童", "人",
        {made::year(2018, "0人", "4人", plan::Verdict::missed), made::year(2019, "0人", "0人", plan::Verdict::met, true)},
        plan::Direction::lower);
    const std::string text = chart::svg(
        chart::indicator_years(made::plan(2018, 2019, 2019), indicator, plan::FiscalYear{2019}, 220, made::style(320)),
        "chart7");
    EXPECT_EQ(text, scene_text::approved("svg_indicator", text));
    EXPECT_EQ(laws::svg_fault(text), "");
}

TEST(Svg, WhatIsNoTextOfXmlDoesNotComeOut) {
    chart::Scene scene = every_shape();
    scene.name = std::string("a\0b\x01\x1F\r", 6) + "\xFF\xC0\x80\xED\xA0\x80\xEF\xBF\xBE\xEF\xBF\xBF\xE6\x94";
    scene.shapes.push_back(
        chart::Label{{0, 0}, chart::Align::start, 13, false, chart::Ink::text, "改\x08<script>\xF4\x90\x80\x80]]>"});
    scene.hits[0].name = "\xF0\x9F";
    scene.table[1][0] = "--> ]]> <!-- &#0; 𠮷";
    const std::string text = chart::svg(scene);
    EXPECT_EQ(laws::svg_fault(text), "");
    EXPECT_NE(text.find("<title id=\"chart-title\">a b   \uFFFD"), std::string::npos);
    EXPECT_NE(text.find(">改 &lt;script&gt;\uFFFD"), std::string::npos);
    EXPECT_NE(text.find("𠮷"), std::string::npos);
}

TEST(Svg, AFileStandsOnItsOwnGround) {
    const std::string file = chart::svg_file(every_shape());
    EXPECT_TRUE(file.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
    EXPECT_NE(file.find("</defs>\n<rect x=\"0\" y=\"0\" width=\"120\" height=\"80\" fill=\"#FFFFFF\"/>\n"),
              std::string::npos);
    EXPECT_FALSE(chart::svg(every_shape()).starts_with("<?xml"));
}

TEST(StrictXml, AcceptsWhatIsWellFormed) {
    for (const char* xml : {"<a/>", "<a></a>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n", "<a b='1' c=\"'\"/>",
                            "<a>&amp;&#39;&#x3042; > あ<b/></a >", "<!-- x --><a><!-- y --></a>", "<a-b.c1:d/>"})
        EXPECT_EQ(laws::xml_fault(xml), "") << xml;
}

TEST(StrictXml, RefusesWhatIsNot) {
    for (const char* xml : {"",
                            "text",
                            "<a>",
                            "</a>",
                            "<a></b>",
                            "<a><b></a></b>",
                            "<a/><b/>",
                            "<a/>x",
                            "x<a/>",
                            "<a b/>",
                            "<a b=1/>",
                            "<a b=\"1\"c=\"2\"/>",
                            "<a b=\"1\" b=\"2\"/>",
                            "<a b=\"<\"/>",
                            "<a b=\"&\"/>",
                            "<a b=\"1/>",
                            "<a>&</a>",
                            "<a>&nbsp;</a>",
                            "<a>&#0;</a>",
                            "<a>&#xD800;</a>",
                            "<a>&#65</a>",
                            "<a>&#6x;</a>",
                            "<a>]]></a>",
                            "<a><1/></a>",
                            "< a/>",
                            "<a>\x01</a>",
                            "<a>\xFF</a>",
                            "<a>\xC0\x80</a>",
                            "<a>\xED\xA0\x80</a>",
                            "<a>\xEF\xBF\xBF</a>",
                            "<a>\xE3\x81</a>",
                            "<a><!-- -- --></a>",
                            "<a><!-- </a>",
                            "<!DOCTYPE a><a/>",
                            "<a><![CDATA[x]]></a>",
                            "<a",
                            "<a ",
                            " <?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>",
                            "<?xml version=\"1.0\"?><a/>"})
        EXPECT_NE(laws::xml_fault(xml), "") << xml;
}

TEST(StrictXml, RefusesWhatNoSvgOfOursHolds) {
    const auto svg = [](const std::string& inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-labelledby=\"t\"><title id=\"t\"/><desc/>" + inside +
               "</svg>";
    };
    EXPECT_EQ(laws::svg_fault(svg("")), "");
    EXPECT_EQ(laws::svg_fault(svg("<rect x=\"-1.5\" fill=\"#FFF\"/><polyline points=\"0,1 2.5,3\"/>")), "");
    EXPECT_NE(laws::svg_fault("<svg><title/><desc/></svg>"), "");
    EXPECT_NE(laws::svg_fault("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc/><title/></svg>"), "");
    for (const char* inside :
         {"<script/>", "<rect onclick=\"x\"/>", "<rect style=\"x\"/>", "<text xlink:href=\"x\"/>", "<rect x=\"nan\"/>",
          "<rect x=\"inf\"/>", "<rect x=\"\"/>", "<rect x=\"1e5\"/>", "<rect x=\"1 \"/>", "<rect fill=\"url(#none)\"/>",
          "<rect fill=\"url(http://x)\"/>", "<rect id=\"t\"/>", "<image/>"})
        EXPECT_NE(laws::svg_fault(svg(inside)), "") << inside;
}

}  // namespace

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>jw::Chart</name>
    <message>
        <source>Out of date: computed from other inputs than those shown now</source>
        <translation>已过期：由不同于当前显示的输入计算得出</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Export chart…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Values differ by more than 1000 times: show them on a logarithmic axis</source>
        <translation>数值相差超过 1000 倍：用对数坐标轴显示</translation>
    </message>
    <message>
        <source>Show everything again (Home or double click)</source>
        <translation>重新显示全部（Home 键或双击）</translation>
    </message>
    <message>
        <source>Recalculate</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Lines to show, at most four</source>
        <translation>要显示的曲线，最多四条</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line of a tooltip: %1 is a series, %2 a value with its unit</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (P10 %3 to P90 %4)</source>
        <extracomment>a line of a tooltip: %1 is a series, %2 a value with its unit, %3 and %4 the P10 and P90</extracomment>
        <translation>%1：%2（P10 %3 至 P90 %4）</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <extracomment>a line of a tooltip: %1 is a value with its unit</extracomment>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>Total: %1 (%2)</source>
        <extracomment>a line of a tooltip: %1 is a value with its unit, %2 its change such as &quot;−11 %&quot;</extracomment>
        <translation>合计：%1（%2）</translation>
    </message>
    <message>
        <source>Grouped bars</source>
        <translation>分组柱状图</translation>
    </message>
    <message>
        <source>Stacked bars</source>
        <translation>堆积柱状图</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>Totals on a logarithmic axis</source>
        <translation>对数坐标轴上的合计</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>head of a tooltip: %1 is what the axis counts, such as &quot;Year&quot;, %2 the place on it</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>jw::NavigationList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a page, %2 the number in its badge</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>jw::ResultCard</name>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <extracomment>%1 is the name of a result, such as &quot;Energy per year&quot;</extracomment>
        <translation>解释%1</translation>
    </message>
    <message>
        <source>Recalculate</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
</context>
</TS>

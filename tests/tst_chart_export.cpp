// Chart files: exact pixels, text as text, embedded fonts, the drawn numbers, whole files or none.
#include <QtTest>

#include <QClipboard>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

#include "views/charts/chart_export.h"

using namespace jw;

namespace {

ChartData sample(ChartKind kind)
{
    ChartData data;
    data.title = QStringLiteral("Energy by scenario");
    data.kind = kind;
    data.categoryTitle = QStringLiteral("Scenario");
    data.valueTitle = QStringLiteral("Energy");
    data.unit = QStringLiteral("GWh");
    data.categories = {QStringLiteral("Baseline"), QStringLiteral("Cooling, liquid"), QStringLiteral("=1+1")};
    if (kind == ChartKind::Lines) {
        data.categoryTitle = QStringLiteral("Year");
        data.categories.clear();
        data.positions = {2026, 2027, 2028};
    }
    data.series = {{.name = QStringLiteral("IT"),
                    .values = {9.75, 0.1, 73000000},
                    .low = {9, 0.05, 7e7},
                    .high = {11, 0.2, 8e7}},
                   {.name = QStringLiteral("Overhead"), .values = {4.5, std::nan(""), 1e-7}}};
    data.caption = QStringLiteral("IT, facility overhead");
    data.notes = {QStringLiteral("of nameplate")};
    return data;
}

QByteArray bytesOf(const ChartData& data, ChartFormat format, const ExportSize& size = {}, bool stale = false)
{
    ChartData shown = data;
    shown.stale = stale;
    ChartStyle style;
    style.withTitle = true;
    return chartFile(shown, style, format, size).value_or(QByteArray());
}

quint32 wordAt(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

void addKinds()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("grouped") << static_cast<int>(ChartKind::GroupedBars);
    QTest::newRow("stacked") << static_cast<int>(ChartKind::StackedBars);
    QTest::newRow("lines") << static_cast<int>(ChartKind::Lines);
    QTest::newRow("tornado") << static_cast<int>(ChartKind::Tornado);
}

/// What a program prints; nothing when it is not installed
std::optional<QString> outputOf(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {};
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestChartExport final : public QObject {
    Q_OBJECT

private slots:
    void png_data()
    {
        QTest::addColumn<double>("widthMm");
        QTest::addColumn<double>("heightMm");
        QTest::addColumn<int>("dpi");
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<int>("perMeter");
        // mm / 25.4 * dpi, rounded; dpi / 0.0254, rounded
        QTest::newRow("96") << 170.0 << 100.0 << 96 << QSize(643, 378) << 3780;
        QTest::newRow("150") << 170.0 << 100.0 << 150 << QSize(1004, 591) << 5906;
        QTest::newRow("300") << 170.0 << 100.0 << 300 << QSize(2008, 1181) << 11811;
        QTest::newRow("one inch high") << 101.6 << 25.4 << 300 << QSize(1200, 300) << 11811;
    }

    void png() // UX-24
    {
        QFETCH(double, widthMm);
        QFETCH(double, heightMm);
        QFETCH(int, dpi);
        QFETCH(QSize, pixels);
        QFETCH(int, perMeter);
        const QByteArray bytes =
            bytesOf(sample(ChartKind::StackedBars), ChartFormat::Png, {widthMm, heightMm, dpi});
        const auto header = bytes.indexOf("IHDR") + 4, physical = bytes.indexOf("pHYs") + 4;
        QVERIFY(header > 4 && physical > 4);
        QCOMPARE(QSize(static_cast<int>(wordAt(bytes, header)), static_cast<int>(wordAt(bytes, header + 4))),
                 pixels);
        QCOMPARE(static_cast<int>(wordAt(bytes, physical)), perMeter);
        QCOMPARE(static_cast<int>(wordAt(bytes, physical + 4)), perMeter);
        QCOMPARE(static_cast<int>(bytes[physical + 8]), 1); // unit: meter
        const QImage image = QImage::fromData(bytes);
        QCOMPARE(image.pixelColor(0, 0), lightTheme().panel);
        QCOMPARE(image.pixelColor(pixels.width() - 1, pixels.height() - 1), lightTheme().panel); // filled out
    }

    void svg_data() { addKinds(); }

    void svg() // UX-24
    {
        QFETCH(int, kind);
        const QByteArray bytes = bytesOf(sample(static_cast<ChartKind>(kind)), ChartFormat::Svg);
        QVERIFY(bytes.count("<text") >= 5);
        QVERIFY(!bytes.contains("<image"));
        for (const char* words : {"Energy by scenario", "of nameplate", "Overhead"})
            QVERIFY2(bytes.contains(words), words);
        QVERIFY(bytes.contains("viewBox=\"0 0 643 378\""));
        QCOMPARE(bytes, bytesOf(sample(static_cast<ChartKind>(kind)), ChartFormat::Svg)); // repeatable
    }

    void pdf_data() { addKinds(); }

    void pdf() // UX-24
    {
        QFETCH(int, kind);
        ChartData data = sample(static_cast<ChartKind>(kind));
        data.caption = QStringLiteral("中文 caption");
        const QByteArray bytes = bytesOf(data, ChartFormat::Pdf, {}, true); // stale: the hatch is vectors too
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(!bytes.contains("/Subtype /Image"));
        const auto fonts = bytes.count("/Type /FontDescriptor");
        QVERIFY(fonts >= 1);
        QCOMPARE(bytes.count("/FontFile2") + bytes.count("/FontFile3") + bytes.count("/FontFile "), fonts);

        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chart.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        if (const auto images = outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}))
            QCOMPARE(images->count(QLatin1Char('\n')), 2); // only its head
        if (const auto text = outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")})) {
            QVERIFY(text->contains(QStringLiteral("Energy by scenario")));
            QVERIFY(text->contains(QStringLiteral("Out of date")));
        }
        if (const auto info = outputOf(QStringLiteral("pdfinfo"), {path})) // 170 x 100 mm in points
            QVERIFY2(info->contains(QRegularExpression(QStringLiteral("Page size:\\s+48[12]\\S* x 28[34]"))),
                     qPrintable(*info));
    }

    void csv_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("table");
        // 73000000 + 1e-7 is 73000000.0000001 to the nearest double
        QTest::newRow("stacked")
            << static_cast<int>(ChartKind::StackedBars)
            << QStringLiteral("Scenario,IT (GWh),IT P10 (GWh),IT P90 (GWh),Overhead (GWh),Total (GWh)\n"
                              "Baseline,9.75,9,11,4.5,14.25\n"
                              "\"Cooling, liquid\",0.1,0.05,0.2,,0.1\n"
                              "'=1+1,73000000,70000000,80000000,1e-07,73000000.0000001\n");
        QTest::newRow("grouped") << static_cast<int>(ChartKind::GroupedBars)
                                 << QStringLiteral(
                                        "Scenario,IT (GWh),IT P10 (GWh),IT P90 (GWh),Overhead (GWh)\n"
                                        "Baseline,9.75,9,11,4.5\n"
                                        "\"Cooling, liquid\",0.1,0.05,0.2,\n"
                                        "'=1+1,73000000,70000000,80000000,1e-07\n");
        QTest::newRow("lines") << static_cast<int>(ChartKind::Lines)
                               << QStringLiteral("Year,IT (GWh),IT P10 (GWh),IT P90 (GWh),Overhead (GWh)\n"
                                                 "2026,9.75,9,11,4.5\n"
                                                 "2027,0.1,0.05,0.2,\n"
                                                 "2028,73000000,70000000,80000000,1e-07\n");
    }

    void csv() // UX-24
    {
        QFETCH(int, kind);
        QFETCH(QString, table);
        QLocale::setDefault(QLocale(QLocale::German)); // files use the C locale
        const QString found =
            QString::fromUtf8(bytesOf(sample(static_cast<ChartKind>(kind)), ChartFormat::Csv));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(found, table);
    }

    void csvFollowsChosenLines()
    {
        ChartStyle style;
        style.lines = {1};
        QVERIFY(chartTable(sample(ChartKind::Lines), style, QLatin1Char(','))
                    .startsWith(QStringLiteral("Year,Overhead (GWh)\n")));
    }

    /// A lower bound is one in a file too; of several remarks each is told, in one line.
    void csvSaysWhatTheChartSays()
    {
        ChartData data = sample(ChartKind::StackedBars);
        data.changes = {QString(), QStringLiteral("or more"), QStringLiteral("+100 %")};
        data.remarks = {QString(), QString(), QStringLiteral("Not judged\nAt least so much")};
        const QStringList lines = chartTable(data, {}, QLatin1Char(',')).split(QLatin1Char('\n'));
        QVERIFY(lines[0].endsWith(QStringLiteral(",Total (GWh),Remark")));
        QVERIFY(lines[1].endsWith(QStringLiteral(",14.25,")));
        QVERIFY(lines[2].endsWith(QStringLiteral(",0.1,or more")));
        QVERIFY(lines[3].endsWith(QStringLiteral(",'+100 %; Not judged; At least so much")));
        QCOMPARE(lines.size(), 5); // the last is empty
        data.stale = true;
        QVERIFY(chartTable(data, {}, QLatin1Char('\t')).contains(QStringLiteral("\tor more\tOut of date\n")));
    }

    void staleIsTold()
    {
        const ChartData data = sample(ChartKind::GroupedBars);
        QVERIFY(bytesOf(data, ChartFormat::Csv, {}, true).contains(",4.5,Out of date\n"));
        QVERIFY(bytesOf(data, ChartFormat::Svg, {}, true).contains("Out of date"));
        QVERIFY(bytesOf(data, ChartFormat::Png, {}, true) != bytesOf(data, ChartFormat::Png));
    }

    void files()
    {
        QTemporaryDir folder;
        const ChartData data = sample(ChartKind::StackedBars);
        for (const char* name : {"a.png", "a.svg", "a.pdf", "a.CSV"}) {
            const QString path = folder.filePath(QLatin1String(name));
            QVERIFY2(exportChart(data, {}, path).has_value(), name);
            QVERIFY(QFileInfo(path).size() > 100);
        }
        const auto unknown = exportChart(data, {}, folder.filePath(QStringLiteral("a.gif")));
        QVERIFY(!unknown && unknown.error().kind == Error::Kind::BadChoice);
        const QString nowhere = folder.filePath(QStringLiteral("missing/a.png"));
        const auto unwritten = exportChart(data, {}, nowhere);
        QVERIFY(!unwritten && unwritten.error().kind == Error::Kind::Io);
        QVERIFY(unwritten.error().text.find(nowhere.toStdString()) != std::string::npos);
    }

    void sizes_data()
    {
        QTest::addColumn<double>("widthMm");
        QTest::addColumn<double>("heightMm");
        QTest::addColumn<int>("dpi");
        QTest::newRow("nothing") << 0.0 << 100.0 << 96;
        QTest::newRow("not a number") << 100.0 << std::nan("") << 96;
        QTest::newRow("a wall") << 100.0 << 5000.0 << 96;
        QTest::newRow("no dots") << 100.0 << 100.0 << 0;
        QTest::newRow("too many dots") << 100.0 << 100.0 << 5000;
        QTest::newRow("too many pixels") << 100.0 << 2000.0 << 1200;
    }

    /// 1,000 mm / 25.4 x 832 are 32,756 pixels, x 833 are 32,795: more than a painter draws.
    void pixelsAreCounted()
    {
        const auto wide = chartFile(sample(ChartKind::Lines), {}, ChartFormat::Png, {1000.0, 10.0, 833});
        QVERIFY(!wide);
        QCOMPARE(wide.error().field, std::string("dpi"));
        QCOMPARE(wide.error().upper, 832.0);
        QVERIFY(chartFile(sample(ChartKind::Lines), {}, ChartFormat::Svg, {1000.0, 10.0, 833}));
    }

    void sizes()
    {
        QFETCH(double, widthMm);
        QFETCH(double, heightMm);
        QFETCH(int, dpi);
        const auto found =
            chartFile(sample(ChartKind::Lines), {}, ChartFormat::Png, {widthMm, heightMm, dpi});
        QVERIFY(!found && found.error().kind == Error::Kind::OutOfRange);
    }

    void clipboard()
    {
        copyChart(sample(ChartKind::GroupedBars), {});
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        QVERIFY(mime->hasImage() && mime->hasText());
        QVERIFY(mime->text().startsWith(QStringLiteral("Scenario\tIT (GWh)\t")));
        QVERIFY(mime->text().contains(QStringLiteral("\nCooling, liquid\t0.1\t")));
        QCOMPARE(qvariant_cast<QImage>(mime->imageData()).size(), QSize(1004, 591));
    }
};

QTEST_MAIN(TestChartExport)
#include "tst_chart_export.moc"

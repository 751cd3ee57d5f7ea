// Every published call of the direct, money and carbon models, within its tolerance.
#include <QFile>
#include <QTest>

#include "engine_support.h"

using namespace jw;

namespace {

/// The cells of one line; `""` inside quotes is a quote.
QStringList cells(const QString& line)
{
    QStringList row{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool quote = line[i] == QLatin1Char('"');
        if (quoted && quote && i + 1 < line.size() && line[i + 1] == QLatin1Char('"'))
            row.back().append(line[i++]);
        else if (quote)
            quoted = !quoted;
        else if (!quoted && line[i] == QLatin1Char(','))
            row.append(QString());
        else
            row.back().append(line[i]);
    }
    return row;
}

QString asText(const Result<Value>& value)
{
    if (!value)
        return QStringLiteral("error in ") + QString::fromStdString(value.error().field);
    return value->isNull() ? QStringLiteral("null") : QString::fromStdString(plainText(*value));
}

} // namespace

class TestEngineGolden : public QObject {
    Q_OBJECT

private slots:
    void published_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<double>("tolerance");
        QFile file(QStringLiteral(JW_TEST_DATA "/golden/engine.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
        QCOMPARE(QString::fromUtf8(file.readLine()).trimmed(),
                 QStringLiteral("id,section,inputs_json,output,value,rel_tol"));
        while (!file.atEnd()) {
            const QStringList row = cells(QString::fromUtf8(file.readLine()).trimmed());
            QCOMPARE(row.size(), 6);
            if (row[1] == QLatin1String("G")) // uncertainty, which stands above the engine: tst_calc
                continue;
            QTest::newRow(qPrintable(row[0])) << row[2] << row[3] << row[4] << row[5].toDouble();
        }
    }
    void published()
    {
        QFETCH(QString, call);
        QFETCH(QString, output);
        QFETCH(QString, expected);
        QFETCH(double, tolerance);
        const Value parsed = test::valueFrom(call);
        const QString model = QString::fromStdString(*parsed.find("model")->as<std::string>());
        const auto value = test::outputOf(model, *parsed.find("inputs"), output);
        bool isNumber = false;
        const double number = expected.toDouble(&isNumber);
        if (!isNumber || !value || !value->as<double>()) {
            QCOMPARE(asText(value), expected);
            return;
        }
        const bool whole = !expected.contains(QLatin1Char('.')) && !expected.contains(QLatin1Char('e'));
        QVERIFY2(test::close(*value->as<double>(), number, whole ? 0.0 : tolerance),
                 qPrintable(asText(value)));
    }

    void everyModelIsCalled()
    {
        QFile file(QStringLiteral(JW_TEST_DATA "/golden/engine.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString all = QString::fromUtf8(file.readAll());
        for (const AnyModel& model : models()) {
            // No published row: metrics, spot (by hand in tst_engine_hand), item_service (tst_item_service).
            const QString name = QString::fromUtf8(model.info.name.data(), qsizetype(model.info.name.size()));
            QVERIFY2(name == QLatin1String("metrics") || name == QLatin1String("spot") ||
                         name == QLatin1String("item_service") ||
                         all.contains(QStringLiteral("\"\"model\"\":\"\"%1\"\"").arg(name)),
                     qPrintable(name));
            QVERIFY(!model.info.section.empty() && !model.info.text.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestEngineGolden)
#include "tst_engine_golden.moc"

// Numbers on cards, axes and tooltips.
#include <QtTest>

#include <cmath>

#include "views/common/number_text.h"

using namespace jw;

class TestNumberText final : public QObject {
    Q_OBJECT

private slots:
    void shown_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("tick");
        QTest::addColumn<QString>("full");
        const auto row = [](const char* name, double value, const char* brief, const char* tick,
                            const char* full) {
            QTest::newRow(name) << value << QString::fromUtf8(brief) << QString::fromUtf8(tick)
                                << QString::fromUtf8(full);
        };
        row("zero", 0.0, "0", "0", "0");
        row("three figures", 12.94, "12.9", "12.94", "12.94");
        row("round", 13.0, "13.0", "13", "13");
        row("small", 0.08123456, "0.0812", "0.0812346", "0.08123456");
        row("thousands", 109670.4, "109,670", "109,670", "109,670.4");
        row("millions", 22425600.0, "22,425,600", "22,425,600", "22,425,600");
        row("billions", 14.6e9, "1.46 × 10¹⁰", "1.46 × 10¹⁰", "14,600,000,000");
        row("power of ten", 1e-6, "1.00 × 10⁻⁶", "10⁻⁶", "0.000001");
        row("negative", -2.5, "−2.50", "−2.5", "−2.5");
        row("no binary dust", 14.600000000000001, "14.6", "14.6", "14.6");
        row("not a number", std::nan(""), "–", "–", "–");
    }

    void shown()
    {
        QFETCH(double, value);
        QFETCH(QString, brief);
        QFETCH(QString, tick);
        QFETCH(QString, full);
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(shortNumber(value, english), brief);
        QCOMPARE(tickNumber(value, english), tick);
        QCOMPARE(fullNumber(value, english), full);
    }

    void german()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(fullNumber(109670.4, german), QStringLiteral("109.670,4"));
        QCOMPARE(shortNumber(12.94, german), QStringLiteral("12,9"));
        QCOMPARE(tickNumber(0.5, german), QStringLiteral("0,5"));
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_number_text.moc"

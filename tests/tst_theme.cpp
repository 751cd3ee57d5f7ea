// Colors: contrast and color-blind distances from the struct, the sheet made of it, and nobody else's colors.
#include <QtTest>

#include <cmath>

#include <QApplication>
#include <QDirIterator>
#include <QProxyStyle>

#include "views/common/look.h"

using namespace jw;

namespace {

using Vector = std::array<double, 3>;

double linear(double channel) // IEC 61966-2-1
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Vector linearRgb(const QColor& color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double contrast(const QColor& a, const QColor& b) // WCAG 2.1, 1.4.3
{
    const auto luminance = [](const QColor& color) {
        const Vector c = linearRgb(color);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

using Matrix = std::array<Vector, 3>;

Vector times(const Matrix& m, const Vector& v)
{
    Vector out{};
    for (std::size_t row = 0; row < 3; ++row)
        out[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
    return out;
}

// Machado, Oliveira and Fernandes 2009, IEEE TVCG 15(6), severity 1.0, on linear RGB
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Vector lab(const Vector& rgb) // CIE 1976, D65
{
    static constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                                   {0.2126729, 0.7151522, 0.0721750},
                                   {0.0193339, 0.1191920, 0.9503041}}};
    Vector clamped = rgb;
    for (double& c : clamped)
        c = std::clamp(c, 0.0, 1.0);
    Vector xyz = times(toXyz, clamped);
    xyz = {xyz[0] / 0.95047, xyz[1], xyz[2] / 1.08883};
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    return {116 * f(xyz[1]) - 16, 500 * (f(xyz[0]) - f(xyz[1])), 200 * (f(xyz[1]) - f(xyz[2]))};
}

double distance(const QColor& a, const QColor& b, const Matrix& eye) // dE76
{
    const Vector x = lab(times(eye, linearRgb(a))), y = lab(times(eye, linearRgb(b)));
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

QColor roleColor(const Theme& theme, const QByteArray& name)
{
    for (const ThemeRole& role : themeRoles()) {
        if (name == role.name)
            return theme.*role.color;
    }
    return {};
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private slots:
    void formulas()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100); // WCAG: the largest there is
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448); // just fails AA
        QVERIFY(std::abs(distance(Qt::black, Qt::white, normal) - 100) < 0.01);     // L* runs from 0 to 100
        // pure red in Lab (D65) is 53.24, 80.09, 67.20
        const Vector red = lab(linearRgb(Qt::red));
        QVERIFY(std::abs(red[0] - 53.24) < 0.02 && std::abs(red[1] - 80.09) < 0.02 &&
                std::abs(red[2] - 67.20) < 0.02);
        // a protanope sees green and red of this kind nearly alike, others do not
        QVERIFY(distance(QColor(200, 60, 0), QColor(90, 100, 0), protan) <
                0.4 * distance(QColor(200, 60, 0), QColor(90, 100, 0), normal));
    }

    void contrasts_data()
    {
        QTest::addColumn<QByteArray>("front");
        QTest::addColumn<QByteArray>("ground");
        QTest::addColumn<double>("floor");
        const auto add = [](const char* front, const char* ground, double floor) {
            QTest::addRow("%s on %s", front, ground) << QByteArray(front) << QByteArray(ground) << floor;
        };
        for (const char* front : {"text", "secondary", "smallPrint"}) {
            for (const char* ground : {"panel", "window", "raised", "accentGround"})
                add(front, ground, 4.5);
        }
        for (const char* ground : {"panel", "accentGround"})
            add("accent", ground, 4.5);
        for (const char* ground : {"panel", "attentionGround"})
            add("attention", ground, 4.5);
        for (const char* ground : {"panel", "worseGround"})
            add("worse", ground, 4.5);
        add("overridden", "panel", 4.5);
        add("better", "panel", 4.5);
        add("textOnAccent", "accent", 4.5);
        add("textOnAccent", "accentHover", 4.5);
        add("text", "worseGround", 4.5);
        add("fieldOutline", "panel", 3.0);
        add("accent", "panel", 3.0); // the focus ring
    }

    void contrasts() // UX-27
    {
        QFETCH(QByteArray, front);
        QFETCH(QByteArray, ground);
        QFETCH(double, floor);
        for (const Theme& theme : {lightTheme(), darkTheme()}) {
            const double found = contrast(roleColor(theme, front), roleColor(theme, ground));
            QVERIFY2(found >= floor, qPrintable(QStringLiteral("%1, dark %2").arg(found).arg(theme.dark)));
        }
    }

    void seriesApart_data()
    {
        QTest::addColumn<int>("eye");
        QTest::newRow("normal") << 0;
        QTest::newRow("protan") << 1;
        QTest::newRow("deutan") << 2;
        QTest::newRow("tritan") << 3;
    }

    void seriesApart() // UX-28
    {
        QFETCH(int, eye);
        const Matrix* eyes[] = {&normal, &protan, &deutan, &tritan};
        for (const Theme& theme : {lightTheme(), darkTheme()}) {
            for (std::size_t i = 0; i < theme.series.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    const double found = distance(theme.series[i], theme.series[j], *eyes[eye]);
                    QVERIFY2(found >= 10, qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(found)));
                }
            }
        }
    }

    void linesKeepContrast()
    {
        for (const Theme& theme : {lightTheme(), darkTheme()}) {
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY2(contrast(lineColor(theme, i), theme.panel) >= 2.9, qPrintable(QString::number(i)));
        }
    }

    /// A line may have any color of the series; that of a good one stays as it is.
    void strokesKeepContrast()
    {
        for (const Theme& theme : {lightTheme(), darkTheme()})
            for (std::size_t i = 0; i < theme.series.size(); ++i) {
                const QColor stroke = strokeColor(theme, i);
                QVERIFY2(contrast(stroke, theme.panel) >= 3.0, qPrintable(QString::number(i)));
                QVERIFY(contrast(theme.series[i], theme.panel) < 3.0 || stroke == theme.series[i]);
            }
    }

    void everyRoleSet()
    {
        for (const Theme& theme : {lightTheme(), darkTheme()}) {
            for (const ThemeRole& role : themeRoles())
                QVERIFY2((theme.*role.color).isValid(), role.name);
            for (const QColor& color : theme.series)
                QVERIFY(color.isValid());
        }
    }

    void styleSheet()
    {
        const QString one = styleSheetOf(lightTheme(), 1.0), two = styleSheetOf(darkTheme(), 2.0);
        QVERIFY(one.size() > 2000);
        for (const QString& sheet : {one, two}) {
            QVERIFY(!sheet.contains(QLatin1Char('@')));
            // a misspelled role leaves nothing behind its colon
            QVERIFY(!sheet.contains(QRegularExpression(QStringLiteral(":\\s*;|solid\\s*;|\\s;"))));
        }
        QVERIFY(one.contains(QStringLiteral("font-size: 20px")) &&
                two.contains(QStringLiteral("font-size: 40px")));
        QVERIFY(one.contains(QStringLiteral("arrow-down-light")) &&
                two.contains(QStringLiteral("arrow-down-dark")));
        QVERIFY(two.contains(darkTheme().panel.name()) && !two.contains(lightTheme().window.name()));
    }

    void noColorElsewhere()
    {
        const QDir root(QStringLiteral(JW_TEST_DATA "/.."));
        const QRegularExpression literal(QStringLiteral(
            "#[0-9A-Fa-f]{6}\\b|QColor\\s*\\(\\s*[0-9\"]|QRgb\\b|qRgb|"
            "Qt::(white|black|red|green|blue|gray|darkGray|lightGray|yellow|cyan|magenta|dark[A-Z]\\w+)\\b"));
        int files = 0;
        for (const char* folder : {"views", "app", "model/items", "resources"}) {
            QDirIterator it(root.filePath(QLatin1String(folder)),
                            {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.qss"),
                             QStringLiteral("*.svg")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                if (it.fileName() == QLatin1String("theme.cpp") ||
                    it.fileName() == QLatin1String("app-icon.svg"))
                    continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto found = literal.match(QString::fromUtf8(file.readAll()));
                QVERIFY2(!found.hasMatch(),
                         qPrintable(it.filePath() + QStringLiteral(": ") + found.captured()));
                ++files;
            }
        }
        QVERIFY(files > 50);
    }

    void look()
    {
        Look look(*qApp);
        QSignalSpy changed(&look, &Look::lookChanged);
        QCOMPARE(look.theme(), lightTheme());
        const QString sheet = qApp->styleSheet();
        qApp->setStyleSheet({}); // it hides the style
        const auto* style = qobject_cast<QProxyStyle*>(QApplication::style());
        QVERIFY(style);
        QCOMPARE(style->baseStyle()->name().toLower(), QStringLiteral("fusion"));
        qApp->setStyleSheet(sheet);

        look.setMode(Look::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTheme().window);
        look.setMode(Look::Mode::Dark);
        QCOMPARE(changed.count(), 1);

        look.setSystemDark(false);
        QCOMPARE(changed.count(), 1); // not asked
        look.setMode(Look::Mode::System);
        QCOMPARE(look.theme(), lightTheme());
        look.setSystemDark(true);
        QCOMPARE(look.theme(), darkTheme());
        look.setSystemDark(false);
        look.setMode(Look::Mode::Light);
    }

    void zoom_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("bodyPixels");
        QTest::newRow("smallest") << 80 << 80 << 10; // 13 * 0.8 = 10.4
        QTest::newRow("largest") << 200 << 200 << 26;
        QTest::newRow("too small") << 10 << 80 << 10;
        QTest::newRow("too large") << 500 << 200 << 26;
    }

    void zoom()
    {
        QFETCH(int, asked);
        QFETCH(int, given);
        QFETCH(int, bodyPixels);
        Look look(*qApp);
        look.setZoomPercent(asked);
        QCOMPARE(look.zoomPercent(), given);
        QCOMPARE(QApplication::font().pixelSize(), bodyPixels);
        QCOMPARE(look.px(100), given);
        look.setZoomPercent(100);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

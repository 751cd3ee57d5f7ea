#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "document/settings.h"

using namespace jw;

namespace {

/// "c* b a": pinned ones starred.
QString names(const AppSettings& settings)
{
    QStringList all;
    for (const RecentFile& file : settings.recent)
        all << QString::fromStdString(file.path) + (file.pinned ? "*" : "");
    return all.join(' ');
}

AppSettings opened(const QString& files)
{
    AppSettings settings;
    for (const QString& file : files.split(' ', Qt::SkipEmptyParts))
        noteOpened(settings, file.toStdString(), "2026-03-01T12:00:00Z");
    return settings;
}

} // namespace

class TestAppSettings final : public QObject {
    Q_OBJECT

private slots:
    void recentFiles() // UX-36
    {
        AppSettings settings = opened("a b c a");
        QCOMPARE(names(settings), QString("a c b"));
        setPinned(settings, "b", true);
        QCOMPARE(names(settings), QString("b* a c"));
        noteOpened(settings, "d", "");
        QCOMPARE(names(settings), QString("b* d a c"));
        noteOpened(settings, "b", "");
        QCOMPARE(names(settings), QString("b* d a c"));
        forget(settings, "d");
        QCOMPARE(names(settings), QString("b* a c"));
        setPinned(settings, "b", false);
        QCOMPARE(names(settings), QString("b a c"));
        setPinned(settings, "never opened", true);
        QCOMPARE(names(settings), QString("b a c"));
    }

    void tenAndThePinned() // UX-36
    {
        AppSettings settings = opened("old 1 2 3 4 5 6 7 8 9");
        QCOMPARE(settings.recent.size(), 10u);
        setPinned(settings, "old", true);
        noteOpened(settings, "10", "");
        noteOpened(settings, "11", "");
        QCOMPARE(names(settings), QString("old* 11 10 9 8 7 6 5 4 3"));
    }

    void textRoundTrip()
    {
        AppSettings settings = opened("/plans/a.joule /plans/\u65B9\u6848.joule");
        setPinned(settings, "/plans/a.joule", true);
        settings.theme = ThemeChoice::Dark;
        settings.language = LanguageChoice::Chinese;
        settings.decimalSign = DecimalSign::Comma;
        settings.zoom.value = 1.25;
        settings.automatic = false;
        settings.copyOwnDecimal = true;
        settings.backup = false;
        settings.samples = 500;
        QCOMPARE(settingsFrom(settingsText(settings)), settings);
    }

    void damagedText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<double>("zoom");
        QTest::newRow("empty") << ""
                               << "system" << 1.0;
        QTest::newRow("no JSON") << "{\"theme\":"
                                 << "system" << 1.0;
        QTest::newRow("no record") << "[1]"
                                   << "system" << 1.0;
        QTest::newRow("one wrong field") << R"({"theme":"dark","zoom":9})"
                                         << "dark" << 1.0;
        QTest::newRow("a field of a newer program") << R"({"theme":"dark","zoom":1.5,"mood":"x"})"
                                                    << "dark" << 1.5;
        QTest::newRow("unknown choice") << R"({"theme":"pink","zoom":0.8})"
                                        << "system" << 0.8;
    }
    void damagedText()
    {
        QFETCH(QString, text);
        const AppSettings settings = settingsFrom(text.toStdString());
        QTEST(QString::fromUtf8(themeTexts[static_cast<std::size_t>(settings.theme)].data()), "theme");
        QTEST(settings.zoom.value, "zoom");
    }

    void keptInItsFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("deep/settings.json");
        Settings settings(path);
        QSignalSpy changed(&settings, &Settings::changed);
        QVERIFY(settings.change([](AppSettings& s) { s.theme = ThemeChoice::Dark; }));
        QVERIFY(settings.change([](AppSettings& s) { s.theme = ThemeChoice::Dark; })); // nothing new
        QCOMPARE(changed.count(), 1);
        QCOMPARE(Settings(path).value(), settings.value());
        QCOMPARE(QDir(folder.filePath("deep")).entryList(QDir::Files), QStringList({"settings.json"}));
    }

    void unwritableFileIsSaid()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath("file"));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Settings settings(folder.filePath("file/settings.json"));
        const auto done = settings.change([](AppSettings& s) { s.theme = ThemeChoice::Light; });
        QVERIFY(!done);
        QCOMPARE(int(done.error().kind), int(Error::Kind::Io));
        QCOMPARE(int(settings.value().theme), int(ThemeChoice::Light)); // and yet it holds
    }
};

QTEST_GUILESS_MAIN(TestAppSettings)
#include "tst_app_settings.moc"

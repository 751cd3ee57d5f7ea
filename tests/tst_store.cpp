#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <random>

#include <sys/stat.h>

#include "exchange/plan_json.h"
#include "made_plans.h"
#include "store/plan_file.h"
#include "store/table_rows.h"
#include "store_support.h"

using namespace jw;
using test::readFile;
using test::writeFile;
using Kind = Error::Kind;
Q_DECLARE_METATYPE(jw::Plan)
Q_DECLARE_METATYPE(jw::Error::Kind)
Q_DECLARE_METATYPE(std::string)

namespace {

void flipBit(char& byte, unsigned long bit)
{
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << bit));
}

const std::string savedAt = "2026-03-01T12:00:00Z";

std::string bytesOfSample() { return bytesOf(test::samplePlan(), savedAt, "x").value_or(std::string()); }

/// A header field, highest byte first.
std::string withNumber(std::string bytes, std::size_t place, std::size_t count, unsigned number)
{
    for (std::size_t i = count; i-- > 0; number >>= 8)
        bytes[place + i] = static_cast<char>(number & 0xff);
    return bytes;
}

/// Makes the checksum of the content right again, as a clever program would.
Result<void> rehash(const std::string& path)
{
    auto database = Database::onDisk(path, SQLITE_OPEN_READWRITE);
    if (!database)
        return fail(database.error());
    return contentHash(*database).and_then([&](const std::string& sum) {
        return database->runWith("meta", "UPDATE meta SET value=? WHERE key='content'", sum);
    });
}

/// The texts of a file's own tables.
SchemaTexts schemaIn(const std::string& path)
{
    SchemaTexts texts;
    auto database = Database::onDisk(path, SQLITE_OPEN_READWRITE);
    auto rows = database->prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    while (rows->step().value_or(false))
        texts.emplace_back(rows->text(0));
    return texts;
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("a.joule").toStdString();
        QVERIFY(writeFile(m_file, bytesOfSample()));
    }

    /// If this fails after a release: the format needs a new number, a migration step, and the old text must
    /// stay in formats(). Before that, JW_UPDATE_GOLDEN=1 rewrites the file.
    void schemaIsThatOfItsFormat()
    {
        std::string text;
        for (const std::string& table : currentSchema())
            text += table + ";\n";
        const std::string golden = JW_TEST_DATA "/golden/schema_v" + std::to_string(planFormat) + ".sql";
        if (qEnvironmentVariableIsSet("JW_UPDATE_GOLDEN"))
            QVERIFY(writeFile(golden, text));
        QCOMPARE(QString::fromStdString(text), QString::fromStdString(readFile(golden)));
    }

    void schemaStaysWithinItsLimits()
    {
        for (const std::string& text : currentSchema())
            QVERIFY(text.size() < 20'000); // SQLITE_LIMIT_SQL_LENGTH
        for (const TableInfo& table : tables())
            QVERIFY2(table.fields.size() < 64, table.name.data()); // SQLITE_LIMIT_COLUMN
    }

    void saysWhatItIs()
    {
        const std::string bytes = bytesOfSample();
        QVERIFY(bytes.starts_with("SQLite format 3"));
        QCOMPARE(bytes.substr(68, 4), std::string("JOUL"));
        QCOMPARE(bytes.substr(60, 4), std::string("\0\0\0\x08", 4)); // format 8
        QCOMPARE(bytes.substr(16, 2), std::string("\x10\0", 2));     // pages of 4096 bytes
        QCOMPARE(bytes.substr(18, 2), std::string("\1\1", 2));       // rollback journal
    }

    void roundTrip_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::newRow("new") << newPlan("New");
        QTest::newRow("sample") << test::samplePlan();
        QTest::newRow("every field") << test::fullPlan();
        QTest::newRow("1000 groups") << test::largePlan();
        Plan odd = test::fullPlan();
        odd.workloads.edit()[0].inputs.values = {{"none", Value()}, {"list", Items{1, "two", true, Value()}}};
        odd.sites.edit()[0].pue.value = std::nextafter(1.25, 2.0);
        odd.settings.seed = 9007199254740991;
        std::ranges::reverse(odd.overrides.edit());
        std::ranges::reverse(odd.groups.edit());
        QTest::newRow("odd values") << odd;
        Plan faulty = test::samplePlan(); // people save what is not finished
        faulty.groups.edit()[0].nodePeak = {100};
        QTest::newRow("with a problem") << faulty;
    }
    void roundTrip()
    {
        QFETCH(Plan, plan);
        const std::string path = m_folder->filePath("b.joule").toStdString();
        const auto saved = savePlan(plan, path, {.savedAt = savedAt});
        OK(saved);
        const auto opened = openPlan(path);
        OK(opened);
        QVERIFY(opened->content.plan == plan);
        QVERIFY(!opened->content.changedOutside);
        QCOMPARE(opened->content.savedAt, savedAt);
        QVERIFY(opened->content.program.starts_with("Joulewright "));
        QVERIFY(opened->stamp == *saved);
        const std::string bytes = readFile(path);
        QCOMPARE(static_cast<std::int64_t>(bytes.size()), saved->size);
        QVERIFY(bytes == bytesOf(opened->content.plan, savedAt, "other").value_or(""));
        const std::string json = planToJson(opened->content.plan);
        const auto back = planFromJson(json);
        OK(back);
        QVERIFY(bytesOf(*back, savedAt, path).value_or("") == bytes);
        QVERIFY(planToJson(*back) == json);
    }

    void hashIsOfTheContentOnly()
    {
        const auto a = contentOf(bytesOf(test::samplePlan(), "1", "x").value_or(""), "x");
        const auto b = contentOf(bytesOf(test::samplePlan(), "2", "x").value_or(""), "x");
        Plan other = test::samplePlan();
        other.groups.edit()[0].nodes = 11;
        const auto c = contentOf(bytesOf(other, "1", "x").value_or(""), "x");
        QVERIFY(a && b && c);
        QCOMPARE(a->sha256, b->sha256);
        QVERIFY(a->sha256 != c->sha256);
        QCOMPARE(a->sha256.size(), std::size_t{64});
    }

    void refusesPlansThatNoTableHolds_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("field");
        Plan plan = test::samplePlan();
        plan.sites.edit()[1].pue.value = std::nan("");
        QTest::newRow("NaN") << plan << Kind::OutOfRange << "sites/2/pue";
        plan = test::samplePlan();
        plan.fleets.edit()[1].uid = "f1";
        QTest::newRow("uid twice") << plan << Kind::Duplicate << "fleets/2";
        plan = test::samplePlan();
        plan.overrides.add(plan.overrides.front());
        QTest::newRow("override twice") << plan << Kind::Duplicate << "overrides/3";
        plan = test::samplePlan();
        plan.fleets.edit()[1].site = "nowhere";
        QTest::newRow("reference to nothing") << plan << Kind::UnknownName << "fleets/2";
        plan = test::samplePlan();
        plan.sites.edit()[0].name = "a\1b";
        QTest::newRow("control character") << plan << Kind::WrongType << "sites/ashburn/name";
        plan = test::samplePlan();
        plan.workloads.edit()[0].inputs.values = {{"x", std::string(1'000'001, 'x')}};
        QTest::newRow("large inputs") << plan << Kind::OutOfRange << "workloads/1/inputs";
        plan = test::largePlan(10, 201);
        QTest::newRow("too many scenarios") << plan << Kind::OutOfRange << "scenarios";
    }
    void refusesPlansThatNoTableHolds()
    {
        QFETCH(Plan, plan);
        QFETCH(Kind, kind);
        QFETCH(QString, field);
        const std::string before = readFile(m_file);
        const auto saved = savePlan(plan, m_file, {.overwrite = true});
        QVERIFY(!saved);
        QCOMPARE(QString::fromStdString(saved.error().field), field);
        QVERIFY(saved.error().kind == kind);
        QVERIFY(readFile(m_file) == before);
    }

    void checksTheHeader_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<Kind>("kind");
        const std::string good = bytesOfSample();
        QTest::newRow("empty") << std::string() << Kind::NotAPlan;
        QTest::newRow("text") << std::string(4096, 'x') << Kind::NotAPlan;
        QTest::newRow("511 bytes") << good.substr(0, 511) << Kind::NotAPlan;
        QTest::newRow("other application") << withNumber(good, 68, 4, 1) << Kind::NotAPlan;
        QTest::newRow("newer") << withNumber(good, 60, 4, planFormat + 1) << Kind::NewerFile;
        QTest::newRow("before the first format") << withNumber(good, 60, 4, 0) << Kind::Damaged;
        QTest::newRow("negative format") << withNumber(good, 60, 4, 0xffffffff) << Kind::Damaged;
        QTest::newRow("page size 1000") << withNumber(good, 16, 2, 1000) << Kind::Damaged;
        QTest::newRow("page size 256") << withNumber(good, 16, 2, 256) << Kind::Damaged;
        QTest::newRow("UTF-16") << withNumber(good, 56, 4, 2) << Kind::Damaged;
        QTest::newRow("half a page more") << good + std::string(2048, '\0') << Kind::Damaged;
    }
    void checksTheHeader()
    {
        QFETCH(std::string, bytes);
        QFETCH(Kind, kind);
        QVERIFY(writeFile(m_file, bytes));
        const auto opened = openPlan(m_file);
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == kind, test::fault(opened).constData());
        QCOMPARE(opened.error().field, m_file);
        QVERIFY(readFile(m_file) == bytes); // never written
    }

    void namesTheProgramOfANewerFile() // UX-40
    {
        OK(test::runIn(m_file, "UPDATE meta SET value='Joulewright 9.1' WHERE key='app'; "
                               "CREATE TABLE better(x); PRAGMA user_version=9"));
        const auto opened = openPlan(m_file);
        QVERIFY(!opened);
        QVERIFY(opened.error().kind == Kind::NewerFile);
        QCOMPARE(opened.error().text, std::string("Joulewright 9.1"));
        QCOMPARE(opened.error().value, 9.0);
        QCOMPARE(opened.error().upper, double(planFormat));
    }

    void refusesOtherTables_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM sites";
        QTest::newRow("view for a table")
            << "ALTER TABLE notes RENAME TO n2; CREATE VIEW notes AS SELECT * FROM n2";
        QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON sites BEGIN DELETE FROM notes; END";
        QTest::newRow("virtual table") << "CREATE VIRTUAL TABLE f USING fts5(x)";
        QTest::newRow("extra table") << "CREATE TABLE x(y)";
        QTest::newRow("extra index") << "CREATE INDEX i ON sites(name)";
        QTest::newRow("statistics") << "ANALYZE";
        QTest::newRow("missing table") << "DROP TABLE notes";
        QTest::newRow("extra column") << "ALTER TABLE sites ADD COLUMN x TEXT";
        QTest::newRow("generated column") << "ALTER TABLE sites ADD COLUMN x REAL AS (pue * 2) VIRTUAL";
        QTest::newRow("renamed column") << "ALTER TABLE sites RENAME COLUMN pue TO pve";
        QTest::newRow("edited text") << "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET "
                                        "sql=replace(sql,'\"pue\" REAL','\"pue\"  REAL') WHERE name='sites'";
        QTest::newRow("weakened check") << "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET "
                                           "sql=replace(sql,'IN(0,1)','IN(0,1,2)') WHERE name='sites'";
    }
    void refusesOtherTables()
    {
        QFETCH(QString, sql);
        OK(test::runIn(m_file, sql.toStdString()));
        const auto opened = openPlan(m_file);
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == Kind::Damaged, test::fault(opened).constData());
        QCOMPARE(opened.error().text, std::string("step 6: tables"));
    }

    void noticesChangesFromOutside_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("number") << "UPDATE sites SET pue=1.3 WHERE uid='oslo'";
        QTest::newRow("order") << "UPDATE sites SET ord=ord+1 WHERE uid='oslo'";
        QTest::newRow("row") << "DELETE FROM notes";
        QTest::newRow("checksum") << "UPDATE meta SET value='0' WHERE key='content'";
        QTest::newRow("no checksum") << "DELETE FROM meta";
        QTest::newRow("faulty plan") << "UPDATE accelerators SET idle_w=tdp_w+1";
    }
    void noticesChangesFromOutside()
    {
        QFETCH(QString, sql);
        OK(test::runIn(m_file, sql.toStdString()));
        const auto opened = openPlan(m_file);
        OK(opened);
        QVERIFY(opened->content.changedOutside);
        QCOMPARE(opened->problems.empty(), QByteArray(QTest::currentDataTag()) != "faulty plan");
    }

    void checksEveryRow_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("where");
        QTest::newRow("bounds") << "UPDATE sites SET pue=9 WHERE uid='oslo'" << Kind::OutOfRange
                                << "sites/Oslo/pue";
        QTest::newRow("infinity") << "UPDATE overrides SET num=9e999 WHERE num IS NOT NULL"
                                  << Kind::OutOfRange << "overrides/1/num";
        QTest::newRow("choice") << "UPDATE node_groups SET tenure='stolen' WHERE uid='own'" << Kind::BadChoice
                                << "node_groups/own/tenure";
        QTest::newRow("length") << "UPDATE sites SET name='' WHERE uid='oslo'" << Kind::OutOfRange
                                << "sites/oslo/name";
        QTest::newRow("control character")
            << "UPDATE sites SET tz=char(27)||'[2J' WHERE uid='oslo'" << Kind::WrongType << "sites/Oslo/tz";
        QTest::newRow("ill-formed UTF-8") << "UPDATE sites SET tz=CAST(x'ff' AS TEXT) WHERE uid='oslo'"
                                          << Kind::WrongType << "sites/Oslo/tz";
        QTest::newRow("distribution")
            << "INSERT INTO uncertainty VALUES(0,1,2,NULL,0,'cauchy','oslo','pue','[]')" << Kind::BadChoice
            << "uncertainty/1/dist";
        QTest::newRow("weight")
            << "INSERT INTO uncertainty VALUES(0,1,2,NULL,0,'discrete','oslo','pue','[[1,-1],[2,1]]')"
            << Kind::OutOfRange << "uncertainty/1/points[0]/weight";
        QTest::newRow("no JSON") << "UPDATE workloads SET inputs='{' WHERE uid='run'" << Kind::Damaged << "";
        QTest::newRow("other JSON") << "UPDATE workloads SET inputs='[]' WHERE uid='run'" << Kind::WrongType
                                    << "workloads/run/inputs";
        QTest::newRow("no settings") << "DELETE FROM \"plan\"" << Kind::MissingField << "plan";
        QTest::newRow("reference") << "PRAGMA foreign_keys=OFF; DELETE FROM sites WHERE uid='oslo'"
                                   << Kind::Damaged << "";
        QTest::newRow("check") << "PRAGMA ignore_check_constraints=ON; UPDATE sites SET enabled=2"
                               << Kind::Damaged << "";
    }
    void checksEveryRow()
    {
        QFETCH(QString, sql);
        QFETCH(Kind, kind);
        QFETCH(QString, where);
        OK(test::runIn(m_file, sql.toStdString()));
        for (const bool right : {false, true}) { // a right checksum makes no difference
            if (right)
                OK(rehash(m_file));
            const auto opened = openPlan(m_file);
            QVERIFY(!opened);
            QVERIFY2(opened.error().kind == kind, test::fault(opened).constData());
            QCOMPARE(QString::fromStdString(opened.error().field),
                     kind == Kind::Damaged ? QString::fromStdString(m_file) : where);
        }
    }

    void acceptsHarmlessHistory_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("WAL") << "PRAGMA journal_mode=WAL";
        QTest::newRow("small pages") << "PRAGMA page_size=512; VACUUM";
        QTest::newRow("vacuumed") << "PRAGMA auto_vacuum=FULL; VACUUM";
    }
    void acceptsHarmlessHistory()
    {
        QFETCH(QString, sql);
        OK(test::runIn(m_file, sql.toStdString()));
        const auto opened = openPlan(m_file);
        OK(opened);
        QVERIFY(opened->content.plan == test::samplePlan());
        QVERIFY(!opened->content.changedOutside);
    }

    /// Never another plan without a word: an error, "changed outside", or the same plan.
    void survivesBitFlipsAndTruncations() // UX-43
    {
        constexpr unsigned seed = 3;
        std::mt19937 random(seed);
        const std::string good = bytesOfSample();
        const Plan plan = test::samplePlan();
        int refused = 0, noticed = 0, unharmed = 0;
        const int rounds = test::rounds(400, 9500);
        for (int round = 0; round < rounds; ++round) {
            std::string bytes = good;
            if (round % 2 == 0)
                flipBit(bytes[random() % bytes.size()], random() % 8);
            else
                bytes.resize(random() % bytes.size());
            const auto content = contentOf(bytes, "x");
            const bool same = content && content->plan == plan;
            QVERIFY2(!content || content->changedOutside || same,
                     qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
            QVERIFY(!content || round % 2 == 0); // no truncated file passes
            ++(!content ? refused : content->changedOutside ? noticed : unharmed);
        }
        QVERIFY(refused > rounds / 2 && noticed > 0 && unharmed > 0);
    }

    void looksBesideTheFile_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("log") << "-wal";
        QTest::newRow("journal") << "-journal";
    }
    void looksBesideTheFile()
    {
        QFETCH(QString, ending);
        const std::string beside = m_file + ending.toStdString();
        QVERIFY(writeFile(beside, ""));
        OK(openPlan(m_file));
        QVERIFY(writeFile(beside, "x"));
        const auto opened = openPlan(m_file);
        QVERIFY(!opened);
        QVERIFY(opened.error().kind == Kind::InUse);
        QCOMPARE(opened.error().text, beside);
    }

    void opensOnlyFiles()
    {
        const std::string other = m_folder->filePath("other.joule").toStdString();
        QVERIFY(openPlan(other).error().kind == Kind::Io); // not there
        std::filesystem::create_symlink(m_file, other);
        OK(openPlan(other));
        std::filesystem::remove(other);
        QCOMPARE(::mkfifo(other.c_str(), 0600), 0);
        QVERIFY(openPlan(other).error().kind == Kind::Io);
        QCOMPARE(openPlan(other).error().text, std::string("no regular file"));
        QCOMPARE(contentOfFile(other).error().text, std::string("no regular file"));
        QCOMPARE(beginningOfFile(other, 4).error().text, std::string("no regular file"));
        std::filesystem::remove(other);
        std::filesystem::create_directory(other);
        QVERIFY(openPlan(other).error().kind == Kind::Io);
        QCOMPARE(openPlan(other).error().field, std::filesystem::canonical(other).string());
        QCOMPARE(openPlan(other).error().text, std::string("reading: Is a directory"));
        QVERIFY(openPlan("/dev/null").error().kind == Kind::Io);
    }

    void readsFilesWhole()
    {
        const std::string other = m_folder->filePath("text").toStdString();
        QVERIFY(contentOfFile(other).error().text.ends_with("No such file or directory"));
        for (const std::string text : {"", "0123456789"}) {
            QVERIFY(writeFile(other, text));
            QCOMPARE(contentOfFile(other).value_or("?"), text);
            QCOMPARE(beginningOfFile(other, 4).value_or("?"), text.substr(0, 4));
        }
    }

    void readsKeptFiles_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("1, without the network of a node") << 1;
        QTest::newRow("2, without the power of network and storage") << 2;
        QTest::newRow("3, without the confidence of a source") << 3;
        QTest::newRow("4, without fitted sets") << 4;
    }
    /// A file of every format that ever was.
    void readsKeptFiles()
    {
        QFETCH(int, format);
        const std::string file = JW_TEST_DATA "/golden/plan_v" + std::to_string(format) + ".joule";
        const auto opened = openPlan(file);
        OK(opened);
        QCOMPARE(opened->content.format, format);
        QVERIFY(!opened->content.changedOutside);
        QVERIFY(opened->problems.empty());
        QCOMPARE(opened->content.plan.settings.name, std::string("A DGX SuperPOD for a week"));
        QCOMPARE(opened->content.plan.groups.size(), std::size_t{1});
        QCOMPARE(opened->content.plan.groups[0].nodes, std::int64_t{64});
        QVERIFY(!opened->content.plan.groups[0].scaleOut);
        QVERIFY(!opened->content.plan.groups[0].networkStorage);
        QCOMPARE(opened->content.plan.scenarios.size(), std::size_t{3});
        QVERIFY(opened->content.plan.servingSets.empty());
        const auto& sources = opened->content.plan.sources;
        const auto count = [&](std::optional<Confidence> sure) {
            return std::ranges::count(sources, sure, &Source::confidence);
        };
        QCOMPARE(count(Confidence::Published), 2); // as the notes began in the file
        QCOMPARE(count(Confidence::Estimated), 3);
        QCOMPARE(count(Confidence::Derived), 1);
        QCOMPARE(std::ranges::count(sources,
                                    "nameplate host share would be 4,600 W, real host draw is far "
                                    "below it",
                                    &Source::note),
                 2);
    }

    /// Format 5 of the chatbot of a billion people, whose models had no context length.
    void readsKeptServices()
    {
        const auto opened = openPlan(JW_TEST_DATA "/golden/plan_v5.joule");
        OK(opened);
        QCOMPARE(opened->content.format, 5);
        QVERIFY(!opened->content.changedOutside);
        QVERIFY(opened->problems.empty());
        const Plan& plan = opened->content.plan;
        const auto service = std::ranges::find(plan.workloads, "DeepSeek-V3", &Workload::name);
        QVERIFY(service != plan.workloads.end());
        const Value inputs(service->inputs.values);
        const Value* shape = inputs.find("arch");
        QVERIFY(shape && shape->find("layers") && !shape->find("context"));
        QCOMPARE(*shape->find("layers")->as<double>(), 61.0); // DeepSeek-V3 report, 2024, section 4.2
    }

    /// Format 6, in which every number was certain.
    void readsKeptCertainty()
    {
        const auto opened = openPlan(JW_TEST_DATA "/golden/plan_v6.joule");
        OK(opened);
        QCOMPARE(opened->content.format, 6);
        QVERIFY(!opened->content.changedOutside);
        QVERIFY(opened->problems.empty());
        const Plan& plan = opened->content.plan;
        QCOMPARE(plan.settings.name, std::string("Embeddings: L4 or Inferentia2"));
        QCOMPARE(plan.scenarios.size(), std::size_t{2});
        QCOMPARE(plan.overrides.size(), std::size_t{4});
        QVERIFY(plan.uncertainties.empty() && !plan.settings.nextOrd);
    }

    /// Format 7, whose scenarios stood in no groups.
    void readsKeptScenarios()
    {
        const auto opened = openPlan(JW_TEST_DATA "/golden/plan_v7.joule");
        OK(opened);
        QCOMPARE(opened->content.format, 7);
        QVERIFY(!opened->content.changedOutside);
        QVERIFY(opened->problems.empty());
        const Plan& plan = opened->content.plan;
        QCOMPARE(plan.scenarios.size(), std::size_t{2});
        QCOMPARE(plan.scenarios[1].name, std::string("Inferentia2"));
        QVERIFY(std::ranges::all_of(plan.scenarios, &std::string::empty, &Scenario::group));
        QCOMPARE(plan.uncertainties.size(), std::size_t{1});
        QCOMPARE(plan.uncertainties[0].c, std::optional<double>(1.3));
        QCOMPARE(plan.settings.nextOrd, std::optional<std::int64_t>(1));
    }

    void migratesStepByStep()
    {
        OK(test::runIn(m_file, "ALTER TABLE sites DROP COLUMN tz"));
        OK(rehash(m_file));
        Formats known{.first = planFormat};
        known.schemas = {schemaIn(m_file), {}, currentSchema()};
        known.steps = {[](Database& d) {
                           return d.run("ALTER TABLE sites ADD COLUMN tz TEXT NOT NULL DEFAULT 'Asia/Tokyo'");
                       },
                       [](Database& d) {
                           return d.run(
                               "UPDATE sites SET tz='Europe/Oslo' WHERE tz='Asia/Tokyo' AND name='Oslo'");
                       }};
        const std::string bytes = readFile(m_file);
        const auto content = contentOf(bytes, m_file, known);
        OK(content);
        QCOMPARE(content->format, planFormat);
        QVERIFY(!content->changedOutside);
        Plan expected = test::samplePlan();
        expected.sites.edit()[0].timeZone = "Asia/Tokyo";
        expected.sites.edit()[1].timeZone = "Europe/Oslo";
        QVERIFY(content->plan == expected);

        known.steps[1] = [](Database& d) { return d.run("UPDATE nothing SET x=1"); };
        QVERIFY(!contentOf(bytes, m_file, known));
        known.schemas[0] = currentSchema(); // the file is not what format 1 looked like
        QVERIFY(contentOf(bytes, m_file, known).error().kind == Kind::Damaged);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
};

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"

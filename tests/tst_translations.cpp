// The Chinese texts: complete, with the places of the English ones, in the words of the glossary.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

namespace {

struct Text {
    QString context, source, state; ///< state: "" when finished
    QStringList forms;
    bool plural = false;
};

QString shown(const Text& text) { return text.source + QLatin1String(" -> ") + text.forms[0]; }

Text readMessage(QXmlStreamReader& xml, const QString& context)
{
    Text text{.context = context};
    text.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            text.source = xml.readElementText();
        else if (xml.name() != QLatin1String("translation"))
            xml.skipCurrentElement();
        else {
            text.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!text.plural)
                text.forms << xml.readElementText();
            else
                while (xml.readNextStartElement())
                    text.forms << xml.readElementText();
        }
    }
    return text;
}

std::vector<Text> readTexts(const QString& name)
{
    QFile file(QStringLiteral(JW_TEST_DATA "/../translations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Text> texts;
    QString context;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                texts.push_back(readMessage(xml, context));
        }
    return texts;
}

/// "%1", "%n", ... in order, each as often as it stands there.
QStringList placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?(\\d|n)"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places << found.next().captured(1);
    places.sort();
    return places;
}

struct GlossaryTerm {
    QRegularExpression english;
    QStringList chinese;
};

std::vector<GlossaryTerm> readGlossary()
{
    QFile file(QStringLiteral(JW_TEST_DATA "/../translations/glossary.md"));
    std::vector<GlossaryTerm> terms;
    if (!file.open(QIODevice::ReadOnly))
        return terms;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 7 || cells[1].contains(u'~') || cells[1].contains(QLatin1String("---")) ||
            cells[1].trimmed() == QLatin1String("term"))
            continue;
        const QString word = QRegularExpression::escape(cells[1].trimmed());
        terms.push_back(
            {QRegularExpression(QStringLiteral("(?<![\\w-])") + word + QStringLiteral("(?:s|es)?(?![\\w-])"),
                                QRegularExpression::CaseInsensitiveOption),
             cells[5].trimmed().split(u'/')});
    }
    return terms;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_chinese = readTexts(QStringLiteral("joulewright_zh_CN.ts"));
        QVERIFY(m_chinese.size() > 1000);
    }

    void everyTextIsTranslated()
    {
        for (const Text& text : m_chinese) {
            QVERIFY2(text.state.isEmpty(), qPrintable(text.state + QLatin1String(": ") + text.source));
            QCOMPARE(text.forms.size(), 1); // Chinese knows one form
            QVERIFY2(!text.forms[0].trimmed().isEmpty(), qPrintable(text.source));
        }
    }

    void placesAreKept()
    {
        for (const Text& text : m_chinese)
            QVERIFY2(placesOf(text.source) == placesOf(text.forms[0]), qPrintable(shown(text)));
    }

    /// A sentence that ends with a stop, a colon or an ellipsis does so in Chinese.
    void endsAreKept()
    {
        const std::vector<std::pair<QString, QString>> ends{{".", "。"}, {"…", "…"}, {"?", "？"}};
        for (const Text& text : m_chinese)
            for (const auto& [english, chinese] : ends)
                QVERIFY2(!text.source.endsWith(english) || text.forms[0].endsWith(chinese),
                         qPrintable(shown(text)));
    }

    void glossaryIsKept()
    {
        const auto terms = readGlossary();
        QVERIFY(terms.size() > 30);
        QStringList breaches;
        for (const Text& text : m_chinese)
            for (const GlossaryTerm& term : terms)
                if (term.english.match(text.source).hasMatch() &&
                    std::none_of(term.chinese.begin(), term.chinese.end(),
                                 [&](const QString& word) { return text.forms[0].contains(word); }))
                    breaches << term.chinese.join(u'/') + QLatin1String(": ") + shown(text);
        QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
    }

    void englishPluralsAreThere()
    {
        const auto english = readTexts(QStringLiteral("joulewright_en.ts"));
        QVERIFY(english.size() > 10);
        for (const Text& text : english) {
            QVERIFY(text.plural && text.state.isEmpty());
            QCOMPARE(text.forms.size(), 2);
            for (const QString& form : text.forms) {
                QVERIFY2(!form.contains(QLatin1String("(s)")), qPrintable(form));
                QCOMPARE(placesOf(form), placesOf(text.source));
            }
        }
        const auto plurals =
            std::count_if(m_chinese.begin(), m_chinese.end(), [](const Text& text) { return text.plural; });
        QCOMPARE(english.size(), static_cast<std::size_t>(plurals));
    }

private:
    std::vector<Text> m_chinese;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

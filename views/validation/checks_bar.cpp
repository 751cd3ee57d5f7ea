#include "views/validation/checks_bar.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

#include "views/validation/check_words.h"
#include "views/validation/checks_filter.h"

namespace jw {
namespace {

using Choice = ChecksBar::Choice;

/// What a row counts under: a key that stays and a text to read.
struct Entry {
    QString key, text;
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// Sorted as words they stand in the order of metrics.
QString metricKey(CheckMetric metric)
{
    return QString::number(metric.index()).rightJustified(2, QLatin1Char('0'));
}

Entry entryOf(const RowCheck& check, Choice choice)
{
    switch (choice) {
    case Choice::Metric: return {metricKey(check.metric), metricName(check.metric)};
    case Choice::Hardware: return {QString::fromStdString(check.hardware), hardwareName(check)};
    case Choice::Source: return {QString::fromStdString(check.source), QString::fromStdString(check.source)};
    case Choice::Fit: break;
    }
    return {check.inFit ? QStringLiteral("in") : QStringLiteral("out"), {}}; // named by fillBox()
}

/// Each once: metrics and fit in their own order, the others by name.
std::vector<Entry> entriesOf(const std::vector<RowCheck>& checks, Choice choice)
{
    std::vector<Entry> entries;
    for (const RowCheck& check : checks)
        if (const Entry entry = entryOf(check, choice); std::ranges::find(entries, entry) == entries.end())
            entries.push_back(entry);
    const bool byKey = choice == Choice::Metric || choice == Choice::Fit;
    std::ranges::sort(entries, [byKey](const Entry& a, const Entry& b) {
        return byKey ? a.key < b.key : a.text.compare(b.text, Qt::CaseInsensitive) < 0;
    });
    return entries;
}

} // namespace

ChecksBar::ChecksBar(ChecksFilter& rows, QWidget* parent)
    : QWidget(parent),
      m_rows(rows),
      m_search(new QLineEdit(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_search->setProperty("kind", QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    line->addWidget(m_search, 2);
    for (QComboBox*& box : m_boxes) {
        box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4); // wider where there is room
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->view()->setTextElideMode(Qt::ElideMiddle);
        line->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &ChecksBar::apply);
    }
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows.setSearch(text);
        emit filtered();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ChecksBar::searchEntered);
    retranslate();
}

void ChecksBar::fill()
{
    for (const Choice choice : {Choice::Metric, Choice::Hardware, Choice::Source, Choice::Fit})
        fillBox(choice);
    apply();
}

void ChecksBar::fillBox(Choice choice)
{
    QComboBox& filled = box(choice);
    const QSignalBlocker quiet(&filled);
    const QString kept = filled.currentData().toString();
    const QString all = choice == Choice::Metric     ? tr("All metrics")
                        : choice == Choice::Hardware ? tr("All hardware")
                        : choice == Choice::Source   ? tr("All sources")
                                                     : tr("All fits");
    filled.clear();
    filled.addItem(all, QString());
    for (const Entry& entry : entriesOf(m_rows.rows().run().checks, choice)) {
        const QString text = choice != Choice::Fit              ? entry.text
                             : entry.key == QLatin1String("in") ? tr("Inside the fit")
                                                                : tr("Outside the fit");
        filled.addItem(text, entry.key);
        filled.setItemData(filled.count() - 1, text, Qt::ToolTipRole);
    }
    filled.setCurrentIndex(std::max(0, filled.findData(kept)));
}

void ChecksBar::apply()
{
    const auto key = [this](Choice choice) { return box(choice).currentData().toString(); };
    CheckChoice choice;
    if (const QString metric = key(Choice::Metric); !metric.isEmpty())
        choice.metric = CheckMetric::at(metric.toULong());
    choice.hardware = key(Choice::Hardware).toStdString();
    choice.source = key(Choice::Source).toStdString();
    if (const QString fit = key(Choice::Fit); !fit.isEmpty())
        choice.inFit = fit == QLatin1String("in");
    for (QComboBox* each : m_boxes)
        each->setToolTip(each->currentText()); // long sources are cut
    m_rows.setChoice(choice);
    emit filtered();
}

void ChecksBar::clear()
{
    m_search->clear();
    for (QComboBox* each : m_boxes)
        each->setCurrentIndex(0);
}

void ChecksBar::retranslate()
{
    m_search->setPlaceholderText(tr("Find a run (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find a run by its model, hardware or source"));
    box(Choice::Metric).setAccessibleName(tr("Metric"));
    box(Choice::Hardware).setAccessibleName(tr("Hardware"));
    box(Choice::Source).setAccessibleName(tr("Source"));
    box(Choice::Fit).setAccessibleName(tr("Inside or outside the fit"));
    fill();
}

} // namespace jw

#include "views/validation/left_out_panel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

#include "views/common/look.h"
#include "views/validation/check_words.h"
#include "views/validation/figures_view.h"

namespace jw {

LeftOutPanel::LeftOutPanel(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_note(new QLabel),
      m_view(new FiguresView(look)),
      m_job([this](Found found) { take(std::move(found)); })
{
    m_title->setProperty("type", QStringLiteral("panelTitle"));
    m_note->setProperty("type", QStringLiteral("small"));
    for (QLabel* label : {m_title, m_note})
        label->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    retranslate();
}

void LeftOutPanel::setRun(const CheckRunPtr& run)
{
    if (run == m_run)
        return;
    m_run = run;
    m_found = {};
    m_job.start([run](const std::stop_token& stop) { return leftOutOf(*run, stop); });
    retranslate();
}

/// A canceled one is not delivered.
LeftOutPanel::Found LeftOutPanel::leftOutOf(const CheckRun& run, const std::stop_token& stop)
{
    if (run.kind == RowKind::Training)
        return {leaveOutEach(refitSteps(run.rows.training, builtInCatalogue()), stop)
                    .value_or(std::vector<LeftOutSource>()),
                {}};
    Found found;
    for (const HeldOut what : {HeldOut::Row, HeldOut::TpDegree, HeldOut::Model}) {
        auto checks = quotedRows(builtInRows(RowKind::Serving), builtInCatalogue(), what);
        std::erase_if(checks, [](const RowCheck& check) { return !check.heldOut || check.derived; });
        for (const GroupSummary& summary : summaryOf(checks))
            found.folds.push_back({what, summary});
    }
    return found;
}

bool LeftOutPanel::isServing() const { return m_run && m_run->kind == RowKind::Serving; }

void LeftOutPanel::take(Found found)
{
    m_found = std::move(found);
    refresh();
}

void LeftOutPanel::retranslate()
{
    const QString title = isServing() ? tr("Errors with a part of the rows held out of the fit")
                                      : tr("Errors with a whole source left out of the fit");
    m_title->setText(title);
    m_view->setAccessibleName(title);
    refresh();
}

void LeftOutPanel::refresh()
{
    if (isServing())
        showFolds();
    else
        showSources();
}

void LeftOutPanel::showFolds()
{
    const auto wordsOf = [](HeldOut what) {
        return what == HeldOut::Row        ? tr("A fifth of the rows of a set")
               : what == HeldOut::TpDegree ? tr("All rows of a set with one TP degree")
                                           : tr("All rows of a model");
    };
    const auto judged = [](double error, std::optional<bool> met) {
        const QString words = percentWords(error);
        //: %1 is an error such as 4.2 %
        return SummaryCell{!met   ? words
                           : *met ? tr("%1, goal met").arg(words)
                                  : tr("%1, missed").arg(words),
                           met};
    };
    std::vector<std::vector<SummaryCell>> rows;
    for (const HeldOutErrors& each : m_found.folds) {
        const ErrorFigures& errors = each.summary.all;
        rows.push_back({{wordsOf(each.what)},
                        {validationText(each.summary.group->name)},
                        {QLocale().toString(static_cast<qulonglong>(errors.rows))},
                        judged(errors.median, each.summary.meetsMedian()),
                        judged(errors.p90, each.summary.meetsP90()),
                        judged(errors.mean, each.summary.meetsMean())});
    }
    m_view->figures().setFigures(
        {tr("Held out"), tr("Metric"), tr("Rows"), tr("Median"), tr("P90"), tr("Mean")}, std::move(rows));
    m_note->setText(isFitting()
                        ? tr("Fitting the constants without each part…")
                        : tr("Of the rows that the shipped constants were fitted on, each predicted by "
                             "constants fitted here without it. For power, a set is all rows of one kind of "
                             "accelerator."));
}

void LeftOutPanel::showSources()
{
    std::vector<std::vector<SummaryCell>> rows;
    for (const LeftOutSource& s : m_found.sources)
        rows.push_back({{QString::fromStdString(s.title)},
                        {QLocale().toString(static_cast<qulonglong>(s.shipped.rows))},
                        {percentWords(s.shipped.median)},
                        {percentWords(s.leftOut.median)},
                        {percentWords(s.leftOut.p90)}});
    const bool none = rows.empty() && !isFitting();
    m_view->figures().setFigures({tr("Source left out"), tr("Steps"), tr("Median, shipped constants"),
                                  tr("Median, left out"), tr("P90, left out")},
                                 std::move(rows));
    const auto [least, most] = std::ranges::minmax(leftOutErrors(), {}, &LeftOutError::error);
    const QString study =
        //: %1 and %2 are mean errors such as 3.5 %
        tr("A study of the same formula on 459 published steps without each source (2026) had mean errors of "
           "%1 to %2; not computed here.")
            .arg(percentWords(least.error), percentWords(most.error));
    m_note->setText(isFitting() ? tr("Fitting the constants without each source…")
                    : none ? tr("No source of these rows has three steps or more that the formula predicts.")
                           : tr("Fitted here on the steps of all other sources.") + QLatin1Char(' ') + study);
}

} // namespace jw

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
      m_job([this](Sources sources) { take(std::move(sources)); })
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
    m_sources.clear();
    m_job.start([run](const std::stop_token& stop) {
        return leaveOutEach(refitSteps(run->rows.training, builtInCatalogue()), stop);
    });
    showSources();
}

void LeftOutPanel::take(Sources sources)
{
    m_sources =
        sources ? std::move(*sources) : std::vector<LeftOutSource>(); // canceled ones are not delivered
    showSources();
}

void LeftOutPanel::retranslate()
{
    const QString title = tr("Errors with a whole source left out of the fit");
    m_title->setText(title);
    m_view->setAccessibleName(title);
    showSources();
}

void LeftOutPanel::showSources()
{
    std::vector<std::vector<SummaryCell>> rows;
    for (const LeftOutSource& s : m_sources)
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

#include "views/sensitivity/run_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

#include "views/common/look.h"

namespace jw {

RunBar::RunBar(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_pause(new QPushButton(this)),
      m_button(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_words(new QLabel(this))
{
    m_button->setProperty("kind", QStringLiteral("primary"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(look.px(40));
    m_progress->setMaximumWidth(look.px(120));
    m_words->setProperty("type", QStringLiteral("secondary"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_progress),
                          static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_button)})
        row->addWidget(part); // from the right: the button stays under the mouse
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_running ? emit cancelRequested() : emit runRequested(); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_paused = !m_paused;
        retranslate();
        m_words->setText(m_paused ? tr("Paused.") : m_note);
        emit pauseRequested(m_paused);
    });
    retranslate();
    setRunning(false);
}

void RunBar::retranslate()
{
    m_button->setText(m_running ? tr("Cancel") : tr("Run"));
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause"));
    m_progress->setAccessibleName(tr("Progress"));
}

void RunBar::setRunning(bool running)
{
    m_running = running;
    m_paused = false;
    m_pause->setVisible(m_pausable && running);
    m_progress->setValue(0);
    m_progress->setVisible(running);
    if (running)
        m_note.clear();
    m_words->setText(m_note);
    retranslate();
}

void RunBar::setPausable(bool pausable)
{
    m_pausable = pausable;
    m_pause->setVisible(m_pausable && m_running);
}

void RunBar::show(JobState state)
{
    m_progress->setValue(static_cast<int>(100.0 * state.done));
    if (m_paused)
        return;
    const QLocale locale;
    QStringList words;
    if (state.steps > 0) {
        const double all = static_cast<double>(state.steps);
        //: how far work is: %1 and %2 are numbers of samples or points
        words << tr("%1 of %2")
                     .arg(locale.toString(std::round(state.done * all), 'f', 0),
                          locale.toString(all, 'f', 0));
    }
    if (state.left)
        //: %1 is a number of seconds
        words << tr("about %1 s left")
                     .arg(locale.toString(std::ceil(static_cast<double>(state.left->count()) / 1000.0), 'f',
                                          0));
    const QString told = words.join(QStringLiteral(", "));
    m_words->setText(m_note.isEmpty() || told.isEmpty() ? m_note + told : m_note + QLatin1Char(' ') + told);
}

void RunBar::showCanceled()
{
    setRunning(false);
    tell(tr("Canceled."));
}

void RunBar::note(const QString& words)
{
    m_note = words;
    if (!m_paused) // then it comes when the work goes on
        m_words->setText(words);
}

void RunBar::tell(const QString& words) { m_words->setText(words); }

QString RunBar::words() const { return m_words->text(); }

void RunBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw

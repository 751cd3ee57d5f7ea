#include "views/forms/slide_popup.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSignalBlocker>
#include <QSlider>

#include "views/common/look.h"

namespace jw {
namespace {

/// Between two edits. An evaluation that is overtaken is never shown: a mouse that tells of 1,000 places a
/// second would stop all charts. 40 edits a second are above the 30 pictures a second aimed at.
constexpr std::chrono::milliseconds pause{25};
constexpr int pages = 10; ///< from end to end

} // namespace

SlidePopup::SlidePopup(const Look& look, SlideRange range, double value, SlideTarget target, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_look(look),
      m_range(range),
      m_start(value),
      m_value(value),
      m_target(std::move(target)),
      m_low(new QLineEdit(this)),
      m_high(new QLineEdit(this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &SlidePopup::apply);
    connect(m_slider, &QSlider::valueChanged, this, &SlidePopup::moved);
    showRange();
}

void SlidePopup::build()
{
    auto* row = new QHBoxLayout;
    row->addWidget(m_low);
    row->addWidget(m_slider, 1);
    row->addWidget(m_high);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m_look.px(8), m_look.px(8), m_look.px(8), m_look.px(8));
    column->addLayout(row);
    column->addWidget(m_problem);
    setTabOrder(m_low, m_slider);
    setTabOrder(m_slider, m_high);
    m_problem->setProperty("type", QStringLiteral("worse"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_slider->setAccessibleName(m_target.name);
    m_low->setAccessibleName(tr("Left end of the slider"));
    m_high->setAccessibleName(tr("Right end of the slider"));
    for (QLineEdit* end : {m_low, m_high}) {
        end->setFixedWidth(m_look.px(104));
        end->setAlignment(end == m_low ? Qt::AlignLeft : Qt::AlignRight);
        end->installEventFilter(this);
        connect(end, &QLineEdit::editingFinished, this, [this, end] { takeEnds(*end); });
    }
}

void SlidePopup::openUnder(const QWidget& field) { openUnder(field, field.rect()); }

/// Below it, or above where the screen ends.
void SlidePopup::openUnder(const QWidget& of, const QRect& cell)
{
    resize(std::max(cell.width(), m_look.px(440)), sizeHint().height());
    const int gap = m_look.px(2);
    const QPoint top = of.mapToGlobal(cell.topLeft());
    QPoint at = top + QPoint(0, cell.height() + gap);
    const QRect screen = of.screen()->availableGeometry();
    if (at.y() + height() > screen.bottom())
        at.setY(top.y() - height() - gap);
    at.setX(std::max(screen.left(), std::min(at.x(), screen.right() - width())));
    move(at);
    show();
    m_slider->setFocus();
}

/// Sets nothing: the value may lie outside.
void SlidePopup::showRange()
{
    const QSignalBlocker quiet(m_slider);
    const int steps = m_range.steps();
    m_slider->setRange(0, steps);
    m_slider->setPageStep(std::max(1, steps / pages));
    m_slider->setValue(m_range.nearest(m_value));
    m_slider->setAccessibleDescription(m_target.text(m_value));
    for (QLineEdit* end : {m_low, m_high}) {
        end->setText(m_target.text(end == m_low ? m_range.low : m_range.high));
        end->setCursorPosition(0); // the first digits say most
        end->setModified(false);
    }
}

void SlidePopup::moved()
{
    m_isBehind = true;
    if (!m_pause.isActive())
        apply();
}

/// The place where the slider stood at first is the value as it was, to the last digit and with its source.
bool SlidePopup::isAtStart() const
{
    return m_start >= m_range.low && m_start <= m_range.high && m_slider->value() == m_range.nearest(m_start);
}

void SlidePopup::apply()
{
    if (!std::exchange(m_isBehind, false))
        return;
    m_pause.start();
    const double value = isAtStart() ? m_start : m_range.at(m_slider->value());
    Result<void> done;
    if (isAtStart())
        m_target.putBack();
    else
        done = m_target.set(value);
    if (done)
        m_value = value;
    tell(done ? QString() : m_target.words(done.error()));
    m_slider->setAccessibleDescription(m_target.text(m_value));
}

void SlidePopup::takeEnds(QLineEdit& typed)
{
    if (!typed.isModified())
        return;
    const auto end = m_target.read(typed.text());
    const double low = &typed == m_low ? end.value_or(m_range.low) : m_range.low;
    const double high = &typed == m_high ? end.value_or(m_range.high) : m_range.high;
    const bool inOrder = low < high;
    tell(!end      ? m_target.words(end.error())
         : inOrder ? QString()
                   : tr("The left end must be less than the right end: type another number."));
    if (end && inOrder)
        m_range = withEnds(m_range, low, high);
    showRange();
}

void SlidePopup::tell(const QString& problem)
{
    if (m_problem->text() == problem)
        return;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    resize(width(), layout()->totalHeightForWidth(width()));
}

/// Enter in an end takes it and goes on with the slider; Escape there only leaves it as it was.
bool SlidePopup::eventFilter(QObject* watched, QEvent* event)
{
    auto* end = qobject_cast<QLineEdit*>(watched);
    if (!end || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && !(key == Qt::Key_Escape && end->isModified()))
        return QFrame::eventFilter(watched, event);
    if (!enter)
        end->setModified(false);
    m_slider->setFocus(); // the end is finished by that
    showRange();
    return true;
}

void SlidePopup::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        m_isBehind = false;
        m_target.putBack();
        close();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void SlidePopup::closeEvent(QCloseEvent* event)
{
    m_pause.stop();
    apply();
    emit closed();
    QFrame::closeEvent(event);
}

} // namespace jw

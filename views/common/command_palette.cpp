#include "views/common/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "views/common/look.h"

namespace jw {

CommandPalette::CommandPalette(const Look& look, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_look(look),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::act);
}

void CommandPalette::open(std::vector<Findable> things, const QString& hint)
{
    m_things = std::move(things);
    m_searched.clear();
    for (const Findable& thing : m_things)
        m_searched.push_back(QString(thing.text + QLatin1Char(' ') + thing.words).toCaseFolded());
    m_search->setPlaceholderText(hint.isEmpty() ? tr("Type a command, a field, a name") : hint);
    m_search->setAccessibleName(tr("Search"));
    m_list->setAccessibleName(tr("Found commands and fields"));
    m_search->clear();
    filter({});
    const QRect window = parentWidget()->window()->geometry();
    resize(m_look.px(560), m_look.px(380));
    move(window.center().x() - width() / 2, window.top() + m_look.px(80));
    show();
    m_search->setFocus();
}

/// Every word typed must stand somewhere in the text or its other words.
void CommandPalette::filter(const QString& text)
{
    constexpr int most = 200;
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_list->clear();
    std::vector<std::size_t> first, others; // what begins with the first word stands before what holds it
    for (std::size_t i = 0; i < m_things.size(); ++i) {
        const QString& all = m_searched[i];
        if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word); }))
            (words.isEmpty() || all.startsWith(words.front()) ? first : others).push_back(i);
    }
    first.insert(first.end(), others.begin(), others.end());
    for (const std::size_t i : first) {
        if (m_list->count() == most)
            break;
        const Findable& thing = m_things[i];
        auto* item = new QListWidgetItem(
            thing.detail.isEmpty() ? thing.text : tr("%1   (%2)").arg(thing.text, thing.detail), m_list);
        item->setData(Qt::UserRole, static_cast<int>(i));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::act()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const auto chosen = static_cast<std::size_t>(item->data(Qt::UserRole).toInt());
    hide();
    m_things[chosen].act();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        act();
        return true;
    }
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
    return step != 0 || QFrame::eventFilter(watched, event);
}

} // namespace jw

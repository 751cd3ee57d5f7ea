// Entries of context menus that say which key does the same.
#pragma once

#include <QMenu>

namespace jw {

template <class Receiver, class Act>
void addEntry(QMenu& menu, const QString& text, const QKeySequence& key, Receiver* to, Act act, bool enabled)
{
    QAction* entry = menu.addAction(text, to, act);
    entry->setShortcut(key);
    entry->setShortcutVisibleInContextMenu(true);
    entry->setEnabled(enabled);
}

} // namespace jw

// Parts of a page of which one is shown at a time, with a bar to choose from.
#pragma once

#include <QWidget>

#include <vector>

namespace jw {

class Look;
class Segments;

/// Sections are known by their position.
class Sections final : public QWidget {
    Q_OBJECT

public:
    /// Takes the sections over, of which the first is shown, and what stands beside the bar with each of
    /// them, at its right end; none, or one for each section.
    Sections(const Look& look, std::vector<QWidget*> sections, QWidget* parent = nullptr,
             std::vector<QWidget*> besideBar = {});

    void choose(int at);
    void layOut(); ///< at once, so that fields of the section can be scrolled to
    [[nodiscard]] int chosen() const;
    [[nodiscard]] Segments& bar() const { return *m_bar; } ///< ids are positions

signals:
    void chosenByUser(int at); ///< it is shown already

private:
    void show(int at);

    Segments* m_bar; ///< all owned by this widget
    std::vector<QWidget*> m_sections, m_besideBar;
};

} // namespace jw

// What every page of inputs does alike: a table of rows in front, the forms of its current row below it.
#pragma once

#include <QWidget>

#include <functional>
#include <initializer_list>

#include "document/plan_document.h"

class QLabel;

namespace jw {

class CataloguePicker;
class EntityForm;
class Look;
class PageFrame;
class Panel;
class PlanTableView;
struct CatalogueItem;
struct TableShape;

/// Follows the document, later if it is put away; tells what was refused; passes on what its forms ask for. A
/// page makes its parts, hands them over with addParts() and ends its constructor with begin().
class InputPage : public QWidget {
    Q_OBJECT

public:
    ~InputPage() override;

    /// Shows that field and puts the keyboard there; false for a row or field that is not on this page.
    virtual bool goTo(const std::string& uid, const std::string& field) = 0;

    [[nodiscard]] PageFrame& frame() const { return *m_frame; }
    [[nodiscard]] PlanTableView& rows() const { return *m_rows; } ///< the table in front

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);
    void exampleRequested(const QString& sample); ///< from the empty page

protected:
    InputPage(PlanDocument& document, const Look& look, const TableShape& rows, QWidget* parent);

    virtual void retranslate() = 0; ///< texts that no edit changes
    virtual void refresh() = 0;     ///< what follows every edit, apart from the current row
    virtual void showRow() = 0;     ///< what belongs to the current row

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

    /// Puts the table into its panel, behind what the page has put there, and `parts` below it.
    void addParts(std::initializer_list<QWidget*> parts);
    /// From now on the page follows: after its parts, which saw the document first. `sample` is the example
    /// that the empty page offers.
    void begin(const QString& sample);
    void refreshAll(); ///< some row is current if there is one

    /// Passes on what a form, or cost lines, ask for.
    template <class Part> void relay(const Part& part)
    {
        connect(&part, &Part::explainRequested, this, &InputPage::explainRequested);
        connect(&part, &Part::compareRequested, this, &InputPage::compareRequested);
    }

    [[nodiscard]] static QLabel* newMessage(); ///< hidden until tell()
    static void tell(QLabel& label, const QString& message);
    void tell(const QString& message); ///< below the table; "" takes it away
    [[nodiscard]] QString words(const Error& error) const;
    /// True for what was done; else tells why not.
    template <class T> bool wasDone(const Result<T>& done)
    {
        tell(done ? QString() : words(done.error()));
        return done.has_value();
    }

    /// A new row is named first, where its form does not begin with another field.
    void takeNew(const Result<std::string>& uid, EntityForm& form, const std::string& field = "name");
    /// The keyboard to that field in the form that shows the row; false if none does.
    bool goToForm(std::initializer_list<EntityForm*> forms, const std::string& uid, const std::string& field);
    /// Opens a picker; `take` gets the id that is chosen.
    CataloguePicker& offer(const QString& title, const std::vector<CatalogueItem>& items,
                           const std::function<void(const std::string& id)>& take);

    PlanDocument& m_document;
    const Look& m_look;
    PageFrame* m_frame; ///< all widgets owned by this page
    Panel* m_panel;
    PlanTableView* m_rows;

private:
    void follow();

    QLabel* m_message;
    bool m_behind = false; ///< edits that were not followed while the page was not seen
};

} // namespace jw
